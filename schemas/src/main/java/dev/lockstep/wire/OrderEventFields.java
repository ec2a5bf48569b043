package dev.lockstep.wire;

/** Numbers of the fields of table OrderEvent, in the order of {@code order_event.fbs}. */
final class OrderEventFields {
  static final int KIND = 0;
  static final int SEQUENCE = 1;
  static final int GROUP = 2;
  static final int LANE = 3;
  static final int ACCOUNT_ID = 4;
  static final int PARTITION = 5;
  static final int OFFSET = 6;
  static final int ROW = 7;
  static final int TIMESTAMP_NANOS = 8;
  static final int SYMBOL = 9;
  static final int ORDER_ID = 10;
  static final int CLIENT_ORDER_ID = 11;
  static final int SIDE = 12;
  static final int ORDER_TYPE = 13;
  static final int TIME_IN_FORCE = 14;
  static final int ORDER_STATE = 15;
  static final int REASON = 16;
  static final int QUANTITY_LOTS = 17;
  static final int FILLED_LOTS = 18;
  static final int LIMIT_PRICE_TICKS = 19;
  static final int STOP_PRICE_TICKS = 20;
  static final int EXPIRE_TIME_NANOS = 21;
  static final int REDUCE_ONLY = 22;
  static final int FILL_NUMBER = 23;
  static final int FILL_LOTS = 24;
  static final int PRICE_TICKS = 25;
  static final int AMOUNT_MICROS = 26;
  static final int FEE_MICROS = 27;
  static final int POSITION_LOTS = 28;
  static final int COST_MICROS = 29;
  static final int REALISED_MICROS = 30;
  static final int FEES_MICROS = 31;
  static final int CASH_MICROS = 32;
  static final int EQUITY_MICROS = 33;

  /** Size of each field in its table; a text is an offset of 4 bytes. */
  private static final byte[] BYTES = {
    1, 8, 4, 4, 8, 4, 8, 4, 8, 4, 8, 8, 1, 1, 1, 1, 4, 8, 8, 8, 8, 8, 1, 8, 8, 8, 8, 8, 8, 8, 8, 8,
    8, 8
  };

  private OrderEventFields() {}

  static PayloadTable table() {
    return new PayloadTable(BYTES);
  }
}
