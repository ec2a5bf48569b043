package dev.lockstep.wire;

/** Numbers of the fields of table DeadLetter, in the order of {@code dead_letter.fbs}. */
final class DeadLetterFields {
  static final int REASON = 0;
  static final int DETAIL = 1;
  static final int PARTITION = 2;
  static final int OFFSET = 3;
  static final int ROW = 4;
  static final int ROWS = 5;
  static final int GROUP = 6;
  static final int FRAME = 7;
  static final int FRAME_BYTES = 8;

  /** Size of each field in its table; a text or vector is an offset of 4 bytes. */
  private static final byte[] BYTES = {4, 4, 4, 8, 4, 4, 4, 4, 8};

  private DeadLetterFields() {}

  static PayloadTable table() {
    return new PayloadTable(BYTES);
  }
}
