package dev.lockstep.wire;

/** Numbers of the fields of table MarketBlock, in the order of {@code market_block.fbs}. */
final class MarketBlockFields {
  static final int SYMBOL = 0;
  static final int KIND = 1;
  static final int BAR_PERIOD_NANOS = 2;
  static final int TIMESTAMPS = 3;
  static final int OPEN = 4;
  static final int HIGH = 5;
  static final int LOW = 6;
  static final int CLOSE = 7;
  static final int VOLUME = 8;
  static final int PRICE = 9;
  static final int SIZE = 10;
  static final int SIDE = 11;
  static final int SEQUENCE = 12;

  /** Size of each field in its table; a text or vector is an offset of 4 bytes. */
  private static final byte[] BYTES = {4, 1, 8, 4, 4, 4, 4, 4, 4, 4, 4, 4, 8};

  private MarketBlockFields() {}

  static PayloadTable table() {
    return new PayloadTable(BYTES);
  }
}
