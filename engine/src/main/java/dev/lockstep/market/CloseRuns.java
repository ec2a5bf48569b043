package dev.lockstep.market;

/**
 * Lowest and highest close of each run of {@value #RUN} rows, for the rows of the block at hand: so
 * that lanes that hold a position can mark whole runs at once.
 */
public final class CloseRuns {
  private static final int SHIFT = 5;
  private static final int RUN = 1 << SHIFT;

  private final long[] lows;
  private final long[] highs;
  private int firstRow;

  CloseRuns(int capacity) {
    int runs = (capacity >> SHIFT) + 1;
    lows = new long[runs];
    highs = new long[runs];
  }

  void advance(long[] closeTicks, int from, int to) {
    firstRow = from;
    for (int row = from, run = 0; row < to; row += RUN, run++) {
      bound(run, closeTicks, row, Math.min(row + RUN, to));
    }
  }

  private void bound(int run, long[] closeTicks, int from, int to) {
    long low = Long.MAX_VALUE;
    long high = Long.MIN_VALUE;
    for (int row = from; row < to; row++) {
      low = Math.min(low, closeTicks[row]);
      high = Math.max(high, closeTicks[row]);
    }
    lows[run] = low;
    highs[run] = high;
  }

  /** The run that a row of the block at hand lies in. */
  public int runOf(int row) {
    return (row - firstRow) >> SHIFT;
  }

  /** First row of a run. */
  public int start(int run) {
    return firstRow + (run << SHIFT);
  }

  /** First row after a run. */
  public int end(int run) {
    return firstRow + ((run + 1) << SHIFT);
  }

  public long lowTicks(int run) {
    return lows[run];
  }

  public long highTicks(int run) {
    return highs[run];
  }
}
