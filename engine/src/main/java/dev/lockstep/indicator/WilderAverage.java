package dev.lockstep.indicator;

/** What the indicators of Welles Wilder have in common. */
final class WilderAverage {
  /** Sums of prices below this count as zero: {@code TA_IS_ZERO} of TA-Lib 0.4. */
  static final double ZERO = 1e-8;

  private WilderAverage() {}

  /**
   * The part of the old value that one step keeps: {@code (period − 1) ÷ period}. Wilder's sum is
   * {@code sum × keep + input}; his average is that sum over the period.
   */
  static double keep(int period) {
    return (period - 1.0) / period;
  }
}
