package dev.lockstep.wire;

/** Numbers of the fields of table ControlEvent, in the order of {@code control_event.fbs}. */
final class ControlEventFields {
  static final int EVENT_ID = 0;
  static final int TIMESTAMP_NANOS = 1;
  static final int SEQUENCE = 2;
  static final int GROUP = 3;
  static final int LANE = 4;
  static final int COMMAND = 5;
  static final int USER_ID = 6;
  static final int NOTE = 7;

  /** Size of each field in its table; a text is an offset of 4 bytes. */
  private static final byte[] BYTES = {4, 8, 8, 4, 4, 1, 8, 4};

  private ControlEventFields() {}

  static PayloadTable table() {
    return new PayloadTable(BYTES);
  }
}
