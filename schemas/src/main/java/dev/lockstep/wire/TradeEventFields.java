package dev.lockstep.wire;

/** Numbers of the fields of table TradeEvent, in the order of {@code trade_event.fbs}. */
final class TradeEventFields {
  static final int EVENT_ID = 0;
  static final int TIMESTAMP_NANOS = 1;
  static final int SEQUENCE = 2;
  static final int EVENT_TYPE = 3;
  static final int SYMBOL = 4;
  static final int PRICE_TICKS = 5;
  static final int QUANTITY_LOTS = 6;
  static final int ORDER_ID = 7;
  static final int SIDE = 8;
  static final int EXCHANGE_ID = 9;
  static final int USER_ID = 10;
  static final int ORDER_TYPE = 11;
  static final int LIMIT_PRICE_TICKS = 12;
  static final int STOP_PRICE_TICKS = 13;
  static final int TIME_IN_FORCE = 14;
  static final int EXPIRE_TIME_NANOS = 15;

  /** Size of each field in its table; a text is an offset of 4 bytes. */
  private static final byte[] BYTES = {4, 8, 8, 1, 4, 8, 8, 8, 1, 4, 8, 1, 8, 8, 1, 8};

  private TradeEventFields() {}

  static PayloadTable table() {
    return new PayloadTable(BYTES);
  }
}
