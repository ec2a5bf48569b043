package dev.lockstep.jobs.sweep.space;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Numbers from one bound to the other, bounds included, evenly spread in the logarithm. Those
 * between the bounds have nine digits.
 *
 * @param low &gt; 0 and &lt; high
 * @param size at least 2
 */
record LogarithmicValues(BigDecimal low, BigDecimal high, int size) implements Values {
  private static final MathContext DIGITS = new MathContext(9);

  /** More would be too close to each other for nine digits. */
  private static final double MAX_PER_UNIT = 1e8;

  private static final int MAX_SIZE = 1_000_000_000;

  /** As many values as nine digits can tell apart: in effect all between the bounds. */
  static LogarithmicValues dense(BigDecimal low, BigDecimal high) {
    double size = MAX_PER_UNIT * StrictMath.log(ratio(low, high));
    return new LogarithmicValues(low, high, (int) Math.max(2, Math.min(MAX_SIZE, size)));
  }

  @Override
  public String text(int place) {
    return Decimals.text(number(place));
  }

  /** {@code low × (high ÷ low)^(place ÷ (size − 1))}; StrictMath, the same on every machine. */
  BigDecimal number(int place) {
    if (place == 0) {
      return low;
    }
    if (place == size - 1) {
      return high;
    }
    double exponent = (double) place / (size - 1);
    double factor = StrictMath.pow(ratio(low, high), exponent);
    BigDecimal exact = low.multiply(new BigDecimal(factor), MathContext.DECIMAL64);
    return exact.round(DIGITS).max(low).min(high);
  }

  private static double ratio(BigDecimal low, BigDecimal high) {
    return high.divide(low, MathContext.DECIMAL64).doubleValue();
  }
}
