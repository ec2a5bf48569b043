package dev.lockstep.wire;

/**
 * The root table of a payload, every offset checked before it is followed. A failure is remembered,
 * the field that failed reads as absent, and the caller asks for {@link #reason()} once at the end.
 *
 * <p>Layout from the FlatBuffers specification: the payload begins with the root's offset; a table
 * begins with its distance back to its vtable; a vtable is its own length, the table's length, and
 * one offset per field, 0 for absent. Positions here count from the start of the payload.
 */
final class PayloadTable {
  static final int ABSENT = -1;

  private static final int MAX_TEXT_BYTES = 255;
  private static final int VTABLE_HEADER_BYTES = 4;

  private byte[] bytes;
  private int start;
  private int length;
  private int table;
  private int tableBytes;
  private int vtable;
  private int vtableBytes;
  private int vectorLength;
  private DecodeReason reason = DecodeReason.OK;

  /** First failure since the table was opened. */
  DecodeReason reason() {
    return reason;
  }

  /** Rows of the vector that was found last. */
  int vectorLength() {
    return vectorLength;
  }

  DecodeReason open(FrameDecoder frame) {
    bytes = frame.payload();
    start = frame.payloadStart();
    length = frame.payloadBytes();
    reason = findTable();
    return reason;
  }

  private DecodeReason findTable() {
    if (length < 2 * Integer.BYTES) {
      return DecodeReason.BAD_ROOT;
    }
    table = intAt(0);
    if (table < Integer.BYTES || table > length - Integer.BYTES) {
      return DecodeReason.BAD_ROOT;
    }
    long directory = (long) table - intAt(table);
    if (directory < Integer.BYTES || directory > length - VTABLE_HEADER_BYTES) {
      return DecodeReason.BAD_TABLE;
    }
    vtable = (int) directory;
    if (((table & 3) | (vtable & 1)) != 0) {
      return DecodeReason.MISALIGNED;
    }
    vtableBytes = LittleEndian.unsignedShort(bytes, start + vtable);
    tableBytes = LittleEndian.unsignedShort(bytes, start + vtable + 2);
    boolean inside =
        vtableBytes >= VTABLE_HEADER_BYTES
            && (vtableBytes & 1) == 0
            && vtableBytes <= length - vtable
            && tableBytes >= Integer.BYTES
            && tableBytes <= length - table;
    return inside ? DecodeReason.OK : DecodeReason.BAD_TABLE;
  }

  byte byteField(int field) {
    int at = find(field, Byte.BYTES);
    return at == ABSENT ? 0 : bytes[start + at];
  }

  long longField(int field) {
    int at = find(field, Long.BYTES);
    return at == ABSENT ? 0 : LittleEndian.getLong(bytes, start + at);
  }

  /** Points {@code view} at a text; an absent or bad one is empty. */
  void textField(int field, TextView view) {
    view.clear();
    int at = find(field, Integer.BYTES);
    if (at == ABSENT) {
      return;
    }
    int text = follow(at, DecodeReason.BAD_TEXT_BOUNDS);
    if (text == ABSENT) {
      return;
    }
    int textBytes = intAt(text);
    int from = text + Integer.BYTES;
    if (textBytes < 0 || textBytes >= length - from || bytes[start + from + textBytes] != 0) {
      fail(DecodeReason.BAD_TEXT_BOUNDS);
    } else if (textBytes > MAX_TEXT_BYTES) {
      fail(DecodeReason.TEXT_TOO_LONG);
    } else if (!Utf8.isText(bytes, start + from, start + from + textBytes)) {
      fail(DecodeReason.BAD_TEXT);
    } else {
      view.set(bytes, start + from, textBytes);
    }
  }

  /** Index in the payload's array of a vector's first element, or {@link #ABSENT}. */
  int vectorField(int field, int elementBytes) {
    vectorLength = 0;
    int at = find(field, Integer.BYTES);
    if (at == ABSENT) {
      return ABSENT;
    }
    int vector = follow(at, DecodeReason.BAD_VECTOR);
    if (vector == ABSENT) {
      return ABSENT;
    }
    int elements = intAt(vector);
    int from = vector + Integer.BYTES;
    if (elements < 0 || (long) elements * elementBytes > length - from) {
      return fail(DecodeReason.BAD_VECTOR);
    }
    if ((from & (elementBytes - 1)) != 0) {
      return fail(DecodeReason.MISALIGNED);
    }
    vectorLength = elements;
    return start + from;
  }

  private int find(int field, int fieldBytes) {
    int entry = VTABLE_HEADER_BYTES + 2 * field;
    if (entry >= vtableBytes) {
      return ABSENT;
    }
    int offset = LittleEndian.unsignedShort(bytes, start + vtable + entry);
    if (offset == 0) {
      return ABSENT;
    }
    if (offset < Integer.BYTES || offset > tableBytes - fieldBytes) {
      return fail(DecodeReason.BAD_FIELD);
    }
    int at = table + offset;
    return (at & (fieldBytes - 1)) == 0 ? at : fail(DecodeReason.MISALIGNED);
  }

  /** Where the offset at {@code at} points to: a length, so at least 4 bytes are there. */
  private int follow(int at, DecodeReason outside) {
    int distance = intAt(at);
    if (distance <= 0 || distance > length - Integer.BYTES - at) {
      return fail(outside);
    }
    int target = at + distance;
    return (target & 3) == 0 ? target : fail(DecodeReason.MISALIGNED);
  }

  private int intAt(int at) {
    return LittleEndian.getInt(bytes, start + at);
  }

  private int fail(DecodeReason failure) {
    if (reason == DecodeReason.OK) {
      reason = failure;
    }
    return ABSENT;
  }
}
