package dev.lockstep.wire;

/** Checks texts: UTF-8 in its shortest form, no surrogates, no control characters (C0 and DEL). */
final class Utf8 {
  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
  private static final long SPACES = 0x2020_2020_2020_2020L;
  private static final long ONES = 0x0101_0101_0101_0101L;

  private Utf8() {}

  /**
   * Whether {@code length} bytes from {@code from} are a text and a NUL follows. At least eight
   * bytes of the array stand before {@code from}, as they do in any payload.
   */
  static boolean isText(byte[] bytes, int from, int length) {
    int to = from + length;
    // The last seven bytes and the NUL, which is shifted out once it was seen.
    long last = LittleEndian.getLong(bytes, to - (Long.BYTES - 1));
    if (last >>> (Long.SIZE - Byte.SIZE) != 0) {
      return false;
    }
    last <<= Byte.SIZE;
    long wrong = 0;
    if (length >= Long.BYTES) {
      wrong = signs(last | ' ') | signs(LittleEndian.getLong(bytes, from));
      if (length >= 2 * Long.BYTES) {
        wrong |= signs(LittleEndian.getLong(bytes, from + Long.BYTES));
      }
      if (length >= 3 * Long.BYTES) {
        wrong |= signsBetween(bytes, from + 2 * Long.BYTES, to);
      }
    } else if (length != 0) {
      // What stands before the text is shifted out, and the word filled up with spaces.
      int bits = length * Byte.SIZE;
      wrong = signs((last >>> -bits) | (SPACES << bits));
    }
    return (wrong & HIGH_BITS) == 0 || isEncoded(bytes, from, to);
  }

  private static long signsBetween(byte[] bytes, int from, int to) {
    long wrong = 0;
    for (int at = from; at <= to - Long.BYTES; at += Long.BYTES) {
      wrong |= signs(LittleEndian.getLong(bytes, at));
    }
    return wrong;
  }

  private static boolean isEncoded(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to) {
      int length = characterBytes(bytes, at, to);
      if (length == 0) {
        return false;
      }
      at += length;
    }
    return true;
  }

  /**
   * The high bits are 0 when all eight bytes are from 0x20 to 0x7E; a smaller byte borrows, a
   * larger one carries.
   */
  private static long signs(long word) {
    return word | (word - SPACES) | (word + ONES);
  }

  /** Length of the character at {@code at}, 0 if there is no valid one. */
  private static int characterBytes(byte[] bytes, int at, int to) {
    int lead = bytes[at];
    if (lead >= 0) {
      return lead < 0x20 || lead == 0x7F ? 0 : 1;
    }
    int length = lead < (byte) 0xE0 ? 2 : lead < (byte) 0xF0 ? 3 : 4;
    if (to - at < length) {
      return 0;
    }
    int point = lead & (0x7F >> length);
    for (int i = 1; i < length; i++) {
      int next = bytes[at + i];
      if ((next & 0xC0) != 0x80) {
        return 0;
      }
      point = (point << 6) | (next & 0x3F);
    }
    return isShortest(lead, length, point) ? length : 0;
  }

  private static boolean isShortest(int lead, int length, int point) {
    return switch (length) {
      case 2 -> lead >= (byte) 0xC2;
      case 3 -> point >= 0x800 && (point < 0xD800 || point > 0xDFFF);
      default -> lead <= (byte) 0xF4 && point >= 0x10000 && point <= Character.MAX_CODE_POINT;
    };
  }
}
