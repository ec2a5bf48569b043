package dev.lockstep.wire;

/**
 * The root table of a payload, every offset checked before it is followed. A failure is remembered,
 * the field that failed reads as absent, and the caller asks for {@link #reason()} once at the end.
 *
 * <p>Layout from the FlatBuffers specification: the payload begins with the root's offset; a table
 * begins with its distance back to its vtable, see {@link TableShape}. Positions here are indexes
 * of the array; alignment counts from the start of the payload.
 *
 * <p>References are stored only when they change, which spares the collector's write barrier.
 */
final class PayloadTable {
  static final int ABSENT = -1;

  private static final int MAX_TEXT_BYTES = 255;

  /**
   * Shapes remembered, a power of two; senders that mix a few kinds of messages find each again.
   */
  private static final int SHAPES = 16;

  // configuration
  private final byte[] fieldBytes;

  // runtime state
  private final TableShape[] shapes = new TableShape[SHAPES];
  private TableShape shape;
  private byte[] bytes;
  private int start;
  private int end;
  private int table;
  private int vectorLength;
  private DecodeReason reason = DecodeReason.OK;

  /** {@code fieldBytes} is the size of each field in its table, in the order of the schema. */
  PayloadTable(byte... fieldBytes) {
    this.fieldBytes = fieldBytes;
  }

  /** First failure since the table was opened. */
  DecodeReason reason() {
    return reason;
  }

  /** The array that the payload stands in. */
  byte[] bytes() {
    return bytes;
  }

  /** Rows of the vector that was found last. */
  int vectorLength() {
    return vectorLength;
  }

  DecodeReason open(FrameDecoder frame) {
    if (bytes != frame.payload()) {
      bytes = frame.payload();
    }
    start = frame.payloadStart();
    end = start + frame.payloadBytes();
    DecodeReason found = findTable();
    if (reason != found) {
      reason = found;
    }
    return found;
  }

  private DecodeReason findTable() {
    int length = end - start;
    if (length < 2 * Integer.BYTES) {
      return DecodeReason.BAD_ROOT;
    }
    int root = LittleEndian.getInt(bytes, start);
    if (root < Integer.BYTES || root > length - Integer.BYTES) {
      return DecodeReason.BAD_ROOT;
    }
    table = start + root;
    int distance = LittleEndian.getInt(bytes, table);
    // A position that overflows becomes negative, and fits nothing.
    if (shape == null || !shape.fits(bytes, start, length, root, root - distance)) {
      DecodeReason found = findShape(length, root, (long) root - distance);
      if (found != DecodeReason.OK) {
        return found;
      }
    }
    return shape.reason();
  }

  private DecodeReason findShape(int length, int root, long vtable) {
    if (vtable < Integer.BYTES || vtable > length - TableShape.VTABLE_HEADER_BYTES) {
      return DecodeReason.BAD_TABLE;
    }
    if (((root & 3) | (vtable & 1)) != 0) {
      return DecodeReason.MISALIGNED;
    }
    int vtableAt = (int) vtable;
    int vtableBytes = LittleEndian.unsignedShort(bytes, start + vtableAt);
    int tableBytes = LittleEndian.unsignedShort(bytes, start + vtableAt + 2);
    boolean outside =
        vtableBytes < TableShape.VTABLE_HEADER_BYTES
            || (vtableBytes & 1) != 0
            || vtableBytes > length - vtableAt
            || tableBytes < Integer.BYTES
            || tableBytes > length - root;
    if (outside) {
      return DecodeReason.BAD_TABLE;
    }
    int slot = ((vtableBytes >> 1) + (tableBytes >> 2)) & (SHAPES - 1);
    TableShape known = shapes[slot];
    if (known == null || !known.fits(bytes, start, length, root, vtableAt)) {
      known = new TableShape(bytes, start + vtableAt, root & 7, fieldBytes);
      shapes[slot] = known;
    }
    shape = known;
    return DecodeReason.OK;
  }

  /** 0 when absent. */
  byte byteField(int field) {
    int offset = shape.offset(field);
    return offset == 0 ? 0 : bytes[table + offset];
  }

  /** 0 when absent. */
  int intField(int field) {
    int offset = shape.offset(field);
    return offset == 0 ? 0 : LittleEndian.getInt(bytes, table + offset);
  }

  /** 0 when absent. */
  double doubleField(int field) {
    int offset = shape.offset(field);
    return offset == 0 ? 0 : LittleEndian.getDouble(bytes, table + offset);
  }

  /** 0 when absent. */
  long longField(int field) {
    int offset = shape.offset(field);
    return offset == 0 ? 0 : LittleEndian.getLong(bytes, table + offset);
  }

  /** How many fields the writer's table may have: those from there on are absent. */
  int fields() {
    return shape.fields();
  }

  /** Points {@code view} at a text; an absent or bad one is empty. */
  void textField(int field, TextView view) {
    int offset = shape.offset(field);
    if (offset == 0) {
      view.set(0, 0);
      return;
    }
    int at = table + offset;
    int distance = LittleEndian.getInt(bytes, at);
    int text = at + distance;
    // Each term is negative when its rule is broken, the second also when the sum overflowed. The
    // field itself is aligned.
    int wrong = (distance - 1) | (end - Integer.BYTES - text) | -(distance & 3);
    if (wrong >= 0) {
      int textBytes = LittleEndian.getInt(bytes, text);
      int from = text + Integer.BYTES;
      wrong = textBytes | (MAX_TEXT_BYTES - textBytes) | (end - 1 - from - textBytes);
      if (wrong >= 0 && Utf8.isText(bytes, from, textBytes)) {
        view.set(from, textBytes);
        return;
      }
    }
    fail(textFailure(field));
    view.set(0, 0);
  }

  /** Which rule a text breaks, once it is known that it breaks one. */
  private DecodeReason textFailure(int field) {
    int text = follow(field, DecodeReason.BAD_TEXT_BOUNDS);
    if (text == ABSENT) {
      return reason;
    }
    int textBytes = LittleEndian.getInt(bytes, text);
    int from = text + Integer.BYTES;
    if (textBytes < 0 || textBytes >= end - from || bytes[from + textBytes] != 0) {
      return DecodeReason.BAD_TEXT_BOUNDS;
    }
    return textBytes > MAX_TEXT_BYTES ? DecodeReason.TEXT_TOO_LONG : DecodeReason.BAD_TEXT;
  }

  /** Index in the payload's array of a vector's first element, or {@link #ABSENT}. */
  int vectorField(int field, int elementBytes) {
    vectorLength = 0;
    int vector = follow(field, DecodeReason.BAD_VECTOR);
    if (vector == ABSENT) {
      return ABSENT;
    }
    int elements = LittleEndian.getInt(bytes, vector);
    int from = vector + Integer.BYTES;
    if (elements < 0 || (long) elements * elementBytes > end - from) {
      return fail(DecodeReason.BAD_VECTOR);
    }
    if (((from - start) & (elementBytes - 1)) != 0) {
      return fail(DecodeReason.MISALIGNED);
    }
    vectorLength = elements;
    return from;
  }

  /** Where the field points to: a length, so at least 4 bytes are there. */
  private int follow(int field, DecodeReason outside) {
    int offset = shape.offset(field);
    if (offset == 0) {
      return ABSENT;
    }
    int at = table + offset;
    int distance = LittleEndian.getInt(bytes, at);
    if (distance <= 0 || distance > end - Integer.BYTES - at) {
      return fail(outside);
    }
    int target = at + distance;
    return ((target - start) & 3) == 0 ? target : fail(DecodeReason.MISALIGNED);
  }

  private int fail(DecodeReason failure) {
    if (reason == DecodeReason.OK) {
      reason = failure;
    }
    return ABSENT;
  }
}
