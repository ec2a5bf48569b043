package dev.lockstep.indicator;

/**
 * Smallest and largest value of each run of {@value #RUN} rows of a column, for the rows of the
 * block at hand. NaN counts for nothing: a run without numbers has no least and no most value that
 * any comparison could meet.
 */
final class RunExtremes {
  static final int SHIFT = 5;
  static final int RUN = 1 << SHIFT;

  private final double[] values;
  private final int lag;
  private final double[] lows;
  private final double[] highs;
  private int firstRow;

  /**
   * Bounds of a column.
   *
   * @param lag how many rows before a row its value stands
   */
  RunExtremes(double[] values, int lag) {
    this.values = values;
    this.lag = lag;
    int runs = (values.length >> SHIFT) + 1;
    lows = new double[runs];
    highs = new double[runs];
  }

  /** Computes the runs of new rows; the first one begins at {@code from}. */
  void advance(int from, int to) {
    firstRow = from;
    for (int row = from, run = 0; row < to; row += RUN, run++) {
      bound(run, Math.max(row - lag, 0), Math.min(row + RUN, to) - lag);
    }
  }

  private void bound(int run, int from, int to) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = from; i < to; i++) {
      double value = values[i];
      low = value < low ? value : low;
      high = value > high ? value : high;
    }
    lows[run] = low;
    highs[run] = high;
  }

  /** The row at which run 0 begins. */
  int firstRow() {
    return firstRow;
  }

  /** The largest value of a run times a factor of either sign. */
  double most(int run, double factor) {
    return (factor >= 0 ? highs[run] : lows[run]) * factor;
  }

  /** The smallest value of a run times a factor of either sign. */
  double least(int run, double factor) {
    return (factor >= 0 ? lows[run] : highs[run]) * factor;
  }
}
