package dev.lockstep.market;

/**
 * Lowest low and highest high of each run of {@value #RUN} rows, for the rows of the block at hand:
 * so that resting orders find the next row that reaches them.
 */
final class RangeRuns {
  private static final int SHIFT = 5;
  private static final int RUN = 1 << SHIFT;

  private final long[] lows;
  private final long[] highs;
  private int firstRow;

  RangeRuns(int capacity) {
    int runs = (capacity >> SHIFT) + 1;
    lows = new long[runs];
    highs = new long[runs];
  }

  void advance(long[] lowTicks, long[] highTicks, int from, int to) {
    firstRow = from;
    for (int row = from, run = 0; row < to; row += RUN, run++) {
      long low = Long.MAX_VALUE;
      long high = Long.MIN_VALUE;
      int end = Math.min(row + RUN, to);
      for (int i = row; i < end; i++) {
        low = Math.min(low, lowTicks[i]);
        high = Math.max(high, highTicks[i]);
      }
      lows[run] = low;
      highs[run] = high;
    }
  }

  /**
   * Goes from a row over whole runs that reach neither level, and returns the row where a run
   * begins that does, or the row itself; at most {@code to}.
   */
  int skip(int row, int to, long downTicks, long upTicks) {
    int run = (row - firstRow) >> SHIFT;
    int at = row;
    while (at < to && lows[run] > downTicks && highs[run] < upTicks) {
      run++;
      at = firstRow + (run << SHIFT);
    }
    return Math.min(at, to);
  }

  /** First row after the run of a row. */
  int end(int row) {
    return firstRow + ((((row - firstRow) >> SHIFT) + 1) << SHIFT);
  }
}
