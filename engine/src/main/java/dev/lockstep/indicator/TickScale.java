package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;

/**
 * Turns a whole number of ticks, usually a sum, into a price: {@code ticks × tick units ÷ divisor}
 * with one rounding to the nearest double. So two sums that stand for the same price give the same
 * double, whatever their number of terms.
 */
final class TickScale {
  /** Up to here every long is a double. */
  private static final long EXACT = 1L << 53;

  private final long units;
  private final long divisor;
  private final double divisorHigh;
  private final double divisorLow;

  /**
   * @param weight how many prices the ticks are a sum of, times the divisor of their source
   */
  TickScale(Instrument instrument, long weight) {
    units = instrument.tickSize().units();
    divisor = Math.multiplyExact(weight, (long) instrument.priceDivisor());
    divisorHigh = (double) divisor;
    divisorLow = (double) (divisor - (long) divisorHigh);
  }

  /** Tick units by which ticks are multiplied: a bound on sums must count them in. */
  long units() {
    return units;
  }

  /** The price of one tick over the weight, rounded: for values that are no longer exact anyway. */
  double perTick() {
    return units / divisorHigh;
  }

  /** The correctly rounded price of {@code ticks}; {@link ArithmeticException} from 2^62 units. */
  double price(long ticks) {
    long scaled = Math.multiplyExact(ticks, units);
    if (Math.abs(scaled) <= EXACT && divisor <= EXACT) {
      return (double) scaled / divisorHigh;
    }
    return wide(scaled);
  }

  /**
   * Long division in pairs of doubles: the quotient's error is below 2^-100 of it, before the one
   * rounding.
   */
  private double wide(long scaled) {
    if (Math.abs(scaled) >= 1L << 62) {
      throw new ArithmeticException("sum of prices must be below 2^62 units, was " + scaled);
    }
    double high = (double) scaled;
    double low = (double) (scaled - (long) high);
    double quotient = high / divisorHigh;
    double remainder = Math.fma(-quotient, divisorHigh, high) + (low - quotient * divisorLow);
    return quotient + remainder / divisorHigh;
  }

  /** True when the plain division of {@link #divide} is exact for prices of this window. */
  boolean isNarrow(PriceWindow window, long weight) {
    return divisor <= EXACT && window.fits(Math.multiplyExact(weight, units), EXACT);
  }

  /** Fills a line with the prices of {@code totals}, whose index 0 is row {@code from}. */
  void fill(long[] totals, boolean isNarrow, double[] line, int from, int to) {
    if (isNarrow) {
      fillNarrow(totals, line, from, to);
      return;
    }
    for (int row = from; row < to; row++) {
      line[row] = price(totals[row - from]);
    }
  }

  // Two loops, because the division alone becomes one of vectors.
  private void fillNarrow(long[] totals, double[] line, int from, int to) {
    long scale = units;
    for (int row = from; row < to; row++) {
      line[row] = (double) (totals[row - from] * scale);
    }
    divide(line, from, to);
  }

  /** Turns narrow sums in tick units into prices. */
  void divide(double[] line, int from, int to) {
    double by = divisorHigh;
    for (int row = from; row < to; row++) {
      line[row] /= by;
    }
  }
}
