package dev.lockstep.indicator;

import dev.lockstep.market.PriceSource;
import dev.lockstep.market.Series;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import java.util.Arrays;

/**
 * A window of the last {@code period} prices that moves over the rows: for each run of rows it
 * gives the ticks that enter and those that leave. A window that is not yet full counts as filled
 * up with zeros, which leave without effect on any sum, so that warming up needs no loop of its
 * own.
 */
final class PriceWindow {
  private static final long[] ZEROS = new long[SourceColumn.RUN];

  private final int period;
  private final SourceColumn entering;
  private final SourceColumn leaving;
  private long[] leavingTicks = ZEROS;
  private int leavingShift;

  /** Rows seen so far, at most the period. */
  private int seen;

  /** Every bit that any price had so far: all their magnitudes are at most this. */
  private long magnitude;

  PriceWindow(PriceSource source, int period) {
    this.period = period;
    entering = new SourceColumn(source);
    leaving = new SourceColumn(source);
  }

  /**
   * Makes a run that begins at {@code from} readable and returns its end, at most {@code to}. In a
   * run either no row has a leaving price or all have.
   */
  int load(Series series, int from, int to) {
    boolean filling = seen < period;
    int end = entering.load(series, from, filling ? Math.min(to, from + period - seen) : to);
    if (filling) {
      seen += end - from;
      leavingTicks = ZEROS;
      leavingShift = -from;
    } else {
      leaving.load(series, from - period, end - period);
      leavingTicks = leaving.ticks();
      leavingShift = leaving.shift() - period;
    }
    return end;
  }

  /** Takes the prices that enter in the run at hand into the bound that {@link #fits} goes by. */
  void measure(int from, int end) {
    long[] ticks = entering.ticks();
    int shift = entering.shift();
    long bits = 0;
    for (int row = from; row < end; row++) {
      bits |= ticks[row + shift];
    }
    measured(bits, from, end);
  }

  /** As {@link #measure}, by a caller who has all bits of the entering prices already. */
  void measured(long bits, int from, int end) {
    long all = bits;
    if (bits < 0) {
      // A price below zero sets high bits that say nothing of its magnitude.
      all = 0;
      for (int row = from; row < end; row++) {
        long value = entering.ticks()[row + entering.shift()];
        all |= value ^ (value >> (Long.SIZE - 1));
      }
    }
    magnitude |= all;
  }

  long[] entering() {
    return entering.ticks();
  }

  int enteringShift() {
    return entering.shift();
  }

  long[] leaving() {
    return leavingTicks;
  }

  /** The price that leaves at row {@code r} is at index {@code r + leavingShift()}. */
  int leavingShift() {
    return leavingShift;
  }

  /** True when the run at hand has leaving prices. */
  boolean isLagged() {
    return leavingTicks != ZEROS;
  }

  /** Sets the rows of the run at hand to NaN at which the window is not yet full. */
  void blank(double[] line, int from, int end) {
    if (!isLagged()) {
      Arrays.fill(line, from, seen == period ? end - 1 : end, Double.NaN);
    }
  }

  /** Whether {@code weight ×} any price of the window, so far or now, is below {@code limit}. */
  boolean fits(long weight, long limit) {
    return magnitude < limit / weight;
  }

  /** Overflow is a defect: sums of {@code weight ×} the price must stay below 2^62. */
  void requireFits(String what, long weight) {
    if (!fits(weight, 1L << 62)) {
      throw new ArithmeticException(
          what + " overflows: " + weight + " × " + magnitude + " ticks is not below 2^62");
    }
  }

  void save(SnapshotWriter state) {
    state.putInt(seen);
    state.putLong(magnitude);
  }

  void restore(SnapshotReader state) {
    seen = state.getInt();
    magnitude = state.getLong();
  }
}
