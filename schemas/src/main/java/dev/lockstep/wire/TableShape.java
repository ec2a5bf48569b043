package dev.lockstep.wire;

import java.util.Arrays;

/**
 * Where the fields of a table stand, worked out and checked from its vtable. Messages of one kind
 * from one sender share a vtable, so a shape is kept and compared instead of worked out again.
 *
 * <p>A vtable is its own length, the table's length, and one offset per field, 0 for absent; all
 * are unsigned shorts. Fields that a later schema version appended are ignored.
 */
final class TableShape {
  static final int VTABLE_HEADER_BYTES = 4;

  private final byte[] vtable;
  private final int tableBytes;
  private final int tableRemainder;
  private final int[] offsets;
  private final int fields;

  // The vtable again, as words that may overlap: compared without a loop when they cover it.
  private final boolean usualLength;
  private final long firstWord;
  private final long secondWord;
  private final long thirdWord;
  private final long lastWord;

  private final DecodeReason reason;

  /**
   * {@code bytes} from {@code at} hold the whole vtable, whose lengths were checked. {@code
   * tableRemainder} is the table's position modulo 8.
   */
  TableShape(byte[] bytes, int at, int tableRemainder, byte[] fieldBytes) {
    this.tableRemainder = tableRemainder;
    vtable = Arrays.copyOfRange(bytes, at, at + LittleEndian.unsignedShort(bytes, at));
    tableBytes = LittleEndian.unsignedShort(vtable, 2);
    usualLength = vtable.length >= 16 && vtable.length <= 32;
    firstWord = word(0);
    secondWord = word(8);
    thirdWord = word(16);
    lastWord = word(vtable.length - Long.BYTES);
    offsets = new int[fieldBytes.length];
    fields = (vtable.length - VTABLE_HEADER_BYTES) / 2;
    DecodeReason first = DecodeReason.OK;
    for (int field = 0; field < fieldBytes.length && first == DecodeReason.OK; field++) {
      first = place(field, fieldBytes[field]);
    }
    reason = first;
  }

  private DecodeReason place(int field, int fieldBytes) {
    int entry = VTABLE_HEADER_BYTES + 2 * field;
    int offset = entry < vtable.length ? LittleEndian.unsignedShort(vtable, entry) : 0;
    if (offset == 0) {
      return DecodeReason.OK;
    }
    if (offset < Integer.BYTES || offset > tableBytes - fieldBytes) {
      return DecodeReason.BAD_FIELD;
    }
    if (((tableRemainder + offset) & (fieldBytes - 1)) != 0) {
      return DecodeReason.MISALIGNED;
    }
    offsets[field] = offset;
    return DecodeReason.OK;
  }

  /**
   * Whether this is the shape of the table at {@code root} with that vtable, both inside the
   * payload and aligned; positions count from {@code start}.
   */
  boolean fits(byte[] bytes, int start, int length, int root, int vtableAt) {
    int vtableBytes = vtable.length;
    int outside = vtableAt | (vtableAt - Integer.BYTES) | (length - vtableBytes - vtableAt);
    int different = ((root ^ tableRemainder) & 7) | (vtableAt & 1);
    // Negative as well when the table is too long for the payload.
    if ((outside | (length - tableBytes - root) | -different) < 0) {
      return false;
    }
    int at = start + vtableAt;
    return usualLength
        ? sameWords(bytes, at, vtableBytes)
        : Arrays.equals(bytes, at, at + vtableBytes, vtable, 0, vtableBytes);
  }

  private boolean sameWords(byte[] bytes, int at, int vtableBytes) {
    long different = LittleEndian.getLong(bytes, at) ^ firstWord;
    different |= LittleEndian.getLong(bytes, at + 8) ^ secondWord;
    different |= LittleEndian.getLong(bytes, at + vtableBytes - 8) ^ lastWord;
    if (vtableBytes > 24) {
      different |= LittleEndian.getLong(bytes, at + 16) ^ thirdWord;
    }
    return different == 0;
  }

  private long word(int at) {
    return usualLength && at + Long.BYTES <= vtable.length ? LittleEndian.getLong(vtable, at) : 0;
  }

  /** Whether every field stands inside the table, at a multiple of its size. */
  DecodeReason reason() {
    return reason;
  }

  int fields() {
    return fields;
  }

  /** From the start of the table; 0 when the field is absent. */
  int offset(int field) {
    return offsets[field];
  }
}
