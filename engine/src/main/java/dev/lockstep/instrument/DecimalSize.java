package dev.lockstep.instrument;

import java.math.BigDecimal;

/**
 * A positive decimal step such as a tick of 0.05 or a lot of 100: {@code units × 10^-scale}, in
 * lowest terms.
 *
 * @param units at least 1
 * @param scale decimal places, 0 to {@value #MAX_SCALE}
 */
public record DecimalSize(long units, int scale) {
  public static final int MAX_SCALE = 12;
  public static final DecimalSize ONE = new DecimalSize(1, 0);

  public DecimalSize {
    if (units <= 0) {
      throw new IllegalArgumentException("size must be > 0, was " + units + "e-" + scale);
    }
    while (scale > 0 && units % 10 == 0) {
      units /= 10;
      scale--;
    }
    if (scale < 0 || scale > MAX_SCALE) {
      throw new IllegalArgumentException(
          "size must have 0 to " + MAX_SCALE + " decimal places, had " + scale);
    }
  }

  /** Reads plain or scientific decimal text; {@link IllegalArgumentException} for anything else. */
  public static DecimalSize parse(String text) {
    BigDecimal value;
    try {
      value = new BigDecimal(text.strip()).stripTrailingZeros();
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("size must be a decimal number > 0, was " + text, e);
    }
    if (value.scale() < 0) {
      value = value.setScale(0);
    }
    if (value.signum() <= 0 || value.unscaledValue().bitLength() >= Long.SIZE) {
      throw new IllegalArgumentException("size must be a decimal number > 0, was " + text);
    }
    return new DecimalSize(value.unscaledValue().longValueExact(), value.scale());
  }

  /** The exact value. */
  public BigDecimal toBigDecimal() {
    return BigDecimal.valueOf(units, scale);
  }

  @Override
  public String toString() {
    return toBigDecimal().toPlainString();
  }
}
