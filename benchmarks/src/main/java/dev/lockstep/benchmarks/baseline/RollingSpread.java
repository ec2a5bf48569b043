package dev.lockstep.benchmarks.baseline;

/**
 * Sum and spread of the last n prices in whole ticks: Σx, and n·Σx² − (Σx)², which is n² times the
 * variance. Both are exact as long as they are below 2^63, whatever overflowed on the way.
 */
final class RollingSpread {
  private final double[] prices;
  private final int period;
  private long sum;
  private long spread;

  RollingSpread(double[] prices, int period) {
    this.prices = prices;
    this.period = period;
  }

  /**
   * Goes over some bars: n times how far each price is above the mean, NaN until there are n
   * prices, and n times the standard deviation.
   */
  void fill(int first, int bars, double[] distances, double[] deviations) {
    long total = sum;
    long squares = spread;
    for (int i = 0; i < bars; i++) {
      int bar = first + i;
      long in = (long) prices[bar];
      long out = bar >= period ? (long) prices[bar - period] : 0;
      long next = total + in - out;
      squares += (in - out) * (period * (in + out) - total - next);
      total = next;
      distances[i] = bar >= period - 1 ? period * in - total : Double.NaN;
      deviations[i] = squares;
    }
    for (int i = 0; i < bars; i++) {
      deviations[i] = Math.sqrt(deviations[i]);
    }
    sum = total;
    spread = squares;
  }
}
