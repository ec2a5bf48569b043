package dev.lockstep.jobs.dataset;

import java.nio.charset.StandardCharsets;

/** The file in which a symbol's rows stand: one name per symbol, safe on every file system. */
final class SymbolFileName {
  static final String EXTENSION = ".blocks";

  private static final String SAFE =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private SymbolFileName() {}

  /** Escapes all but letters, digits, {@code - _} and inner dots as {@code %XX} of UTF-8. */
  static String of(String symbol) {
    StringBuilder name = new StringBuilder();
    for (byte value : symbol.getBytes(StandardCharsets.UTF_8)) {
      boolean innerDot = value == '.' && name.length() > 0;
      if (innerDot || SAFE.indexOf(value) >= 0) {
        name.append((char) value);
      } else {
        name.append(String.format("%%%02X", value & 0xff));
      }
    }
    return name.append(EXTENSION).toString();
  }
}
