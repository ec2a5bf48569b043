package dev.lockstep.wire;

/** Checks texts: UTF-8 in its shortest form, no surrogates, no control characters (C0 and DEL). */
final class Utf8 {
  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
  private static final long SPACES = 0x2020_2020_2020_2020L;
  private static final long DELETES = 0x7F7F_7F7F_7F7F_7F7FL;
  private static final long ONES = 0x0101_0101_0101_0101L;

  private Utf8() {}

  static boolean isText(byte[] bytes, int from, int to) {
    int at = from;
    while (to - at >= Long.BYTES && isPlain(LittleEndian.getLong(bytes, at))) {
      at += Long.BYTES;
    }
    while (at < to) {
      int length = characterBytes(bytes, at, to);
      if (length == 0) {
        return false;
      }
      at += length;
    }
    return true;
  }

  /** Eight bytes, all from 0x20 to 0x7E; the usual test for bytes below n and equal to n. */
  private static boolean isPlain(long word) {
    long deletes = word ^ DELETES;
    long belowSpace = (word - SPACES) & ~word;
    long equalDelete = (deletes - ONES) & ~deletes;
    return ((word | belowSpace | equalDelete) & HIGH_BITS) == 0;
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
