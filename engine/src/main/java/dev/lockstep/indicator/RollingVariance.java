package dev.lockstep.indicator;

import dev.lockstep.market.PriceSource;
import dev.lockstep.market.Series;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

/**
 * Sum and spread of the last n prices x in ticks, both exact: {@code Σx} and {@code n × Σx² −
 * (Σx)²}, which is n² times the variance, as a 128-bit integer. When x enters and y leaves, the
 * latter grows by {@code (x − y) × (n × (x + y) − Σ − Σ′)} with the sums before and after: one
 * multiplication, no difference of large squares, no drift.
 */
final class RollingVariance {
  private final int period;
  private final PriceWindow window;
  private final long[] totals = new long[SourceColumn.RUN];
  private long sum;
  private long spreadHigh;
  private long spreadLow;

  RollingVariance(PriceSource source, int period) {
    this.period = period;
    window = new PriceWindow(source, period);
  }

  PriceWindow window() {
    return window;
  }

  /** The sums of the run at hand, its first row at index 0. */
  long[] totals() {
    return totals;
  }

  /**
   * Computes a run of rows that begins at {@code from} and returns its end, at most {@code to}.
   *
   * @param spreads gets n² times the variance in ticks², rounded to double, by row
   */
  int advance(Series series, int from, int to, double[] spreads) {
    int end = window.load(series, from, to);
    window.measure(from, end);
    // Bounds both factors of the update, and the spread by 2^122.
    window.requireFits("variance", 4L * period);
    long[] entering = window.entering();
    long[] leaving = window.leaving();
    int enteringShift = window.enteringShift();
    int leavingShift = window.leavingShift();
    long n = period;
    long total = sum;
    long high = spreadHigh;
    long low = spreadLow;
    for (int row = from; row < end; row++) {
      long in = entering[row + enteringShift];
      long out = leaving[row + leavingShift];
      long change = in - out;
      long next = total + change;
      long factor = n * (in + out) - total - next;
      long product = change * factor;
      long grown = low + product;
      long carry = ((low & product) | ((low | product) & ~grown)) >>> (Long.SIZE - 1);
      high += Math.multiplyHigh(change, factor) + carry;
      low = grown;
      total = next;
      totals[row - from] = total;
      // The low half read as signed is 2^64 too small when its top bit is set.
      spreads[row] = (double) (high + (low >>> (Long.SIZE - 1))) * 0x1p64 + (double) low;
    }
    sum = total;
    spreadHigh = high;
    spreadLow = low;
    return end;
  }

  void save(SnapshotWriter state) {
    window.save(state);
    state.putLong(sum);
    state.putLong(spreadHigh);
    state.putLong(spreadLow);
  }

  void restore(SnapshotReader state) {
    window.restore(state);
    sum = state.getLong();
    spreadHigh = state.getLong();
    spreadLow = state.getLong();
  }
}
