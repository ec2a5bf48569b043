package dev.lockstep.jobs.imports;

import dev.lockstep.instrument.DecimalSize;

/**
 * Turns exact decimals into ticks, half to even, and keeps account of what did not fit. Rounding is
 * monotonic, so a bar that was consistent stays so.
 */
final class TickRounding {
  /** The price has more ticks than a double holds exactly. */
  static final long TOO_LARGE = -1;

  private static final long EXACT_DOUBLE = 1L << 53;

  private final long units;
  private final int scale;

  private long roundedPrices;
  private double largestRounding;

  TickRounding(DecimalSize tickSize) {
    units = tickSize.units();
    scale = tickSize.scale();
  }

  /** The nearest number of ticks to a positive price, or {@link #TOO_LARGE}. */
  long ticks(long mantissa, int priceScale) {
    long factor = PowersOfTen.of(Math.abs(scale - priceScale));
    long numerator = mantissa;
    long divisor = units;
    if (priceScale <= scale) {
      numerator = mantissa * factor;
      if (numerator / factor != mantissa) {
        return TOO_LARGE;
      }
    } else if (Math.multiplyHigh(units, factor) == 0 && units * factor > 0) {
      divisor = units * factor;
    } else {
      divisor = Long.MAX_VALUE;
    }
    long ticks = numerator / divisor;
    long rest = numerator % divisor;
    if (rest != 0) {
      long missing = divisor - rest;
      boolean up = rest > missing || (rest == missing && (ticks & 1) == 1);
      ticks += up ? 1 : 0;
      account(up ? missing : rest, priceScale);
    }
    return ticks > EXACT_DOUBLE / units ? TOO_LARGE : ticks;
  }

  private void account(long distance, int priceScale) {
    roundedPrices++;
    double rounding = (double) distance / PowersOfTen.of(Math.max(scale, priceScale));
    largestRounding = Math.max(largestRounding, rounding);
  }

  long roundedPrices() {
    return roundedPrices;
  }

  /** In units of price. */
  double largestRounding() {
    return largestRounding;
  }
}
