package dev.lockstep.jobs.sweep.space;

import java.math.BigDecimal;
import java.util.Optional;

/** Exact decimals and their one text. */
final class Decimals {
  private static final int MAX_TEXT = 100;
  private static final int MAX_EXPONENT = 300;
  private static final int PLAIN_DIGITS = 18;

  private Decimals() {}

  /** The number that a text is; empty when it is none, or none that a double could hold. */
  static Optional<BigDecimal> parse(String text) {
    if (text.length() > MAX_TEXT) {
      return Optional.empty();
    }
    try {
      BigDecimal value = new BigDecimal(text);
      long exponent = (long) value.precision() - value.scale();
      if (Math.abs(exponent) > MAX_EXPONENT || Math.abs((long) value.scale()) > MAX_EXPONENT) {
        return value.signum() == 0 ? Optional.of(BigDecimal.ZERO) : Optional.empty();
      }
      return Optional.of(value);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Without trailing zeros, and without an exponent unless that would be long. */
  static String text(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    boolean isShort = Math.abs(stripped.scale()) <= PLAIN_DIGITS;
    return isShort ? stripped.toPlainString() : stripped.toString();
  }

  static boolean isWhole(BigDecimal value) {
    return value.stripTrailingZeros().scale() <= 0;
  }
}
