package dev.lockstep.wire;

/** Makes any string a text that decoders take, so that a report of bad input is not bad itself. */
final class CleanText {
  private static final int MAX_BYTES = 255;

  private CleanText() {}

  /**
   * The text with spaces for control characters and question marks for halves of surrogates, cut
   * after the last character that fits into 255 bytes of UTF-8.
   */
  static String of(String text) {
    StringBuilder clean = new StringBuilder(Math.min(text.length(), MAX_BYTES));
    int bytes = 0;
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      int taken = taken(point);
      bytes += bytes(taken);
      if (bytes > MAX_BYTES) {
        break;
      }
      clean.appendCodePoint(taken);
    }
    return clean.toString();
  }

  private static int taken(int point) {
    if (point < ' ' || point == 0x7F) {
      return ' ';
    }
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? '?' : point;
  }

  private static int bytes(int point) {
    if (point < 0x80) {
      return 1;
    }
    if (point < 0x800) {
      return 2;
    }
    return point < 0x10000 ? 3 : 4;
  }
}
