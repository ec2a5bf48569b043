package dev.lockstep.indicator;

import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import java.util.Arrays;

/**
 * Highest or lowest of the last {@code period} values, with a constant number of steps per value on
 * average: the rows are cut into spans of {@code period}; a window is the end of one span, whose
 * extremes from each position on were computed when it was full, and the beginning of the next,
 * whose extreme so far is kept (van Herk 1992, Gil and Werman 1993).
 */
final class RollingExtreme {
  /** Below all prices, and near enough that differences do not overflow. */
  private static final long LEAST = -(1L << 62);

  private final int period;

  /** All bits set for the lowest: complementing reverses the order, so that one loop does both. */
  private final long flip;

  /**
   * Below {@code position} the present span's values; from there on, extremes of the last span from
   * each position to its end. One more element, which never counts.
   */
  private final long[] span;

  private int position;
  private long present = LEAST;
  private int seen;

  private RollingExtreme(int period, long flip) {
    this.period = period;
    this.flip = flip;
    span = new long[period + 1];
    Arrays.fill(span, LEAST);
  }

  static RollingExtreme highest(int period) {
    return new RollingExtreme(period, 0);
  }

  static RollingExtreme lowest(int period) {
    return new RollingExtreme(period, -1);
  }

  /** Takes in values {@code from} to {@code to}; each one's extreme goes to {@code extremes}. */
  void advance(long[] values, int from, int to, long[] extremes) {
    long[] kept = span;
    long mask = flip;
    int at = from;
    while (at < to) {
      int end = Math.min(to, at + period - position);
      long best = present;
      int offset = position - at;
      for (int i = at; i < end; i++) {
        long value = values[i] ^ mask;
        best = greater(best, value);
        extremes[i - from] = greater(best, kept[i + offset + 1]) ^ mask;
        kept[i + offset] = value;
      }
      present = best;
      position += end - at;
      at = end;
      if (position == period) {
        closeSpan();
      }
    }
    seen = Math.min(period, seen + to - from);
  }

  private void closeSpan() {
    long[] kept = span;
    long best = LEAST;
    for (int i = period - 1; i >= 0; i--) {
      best = greater(best, kept[i]);
      kept[i] = best;
    }
    position = 0;
    present = LEAST;
  }

  // Without a branch: which one is greater cannot be predicted.
  private static long greater(long left, long right) {
    long difference = left - right;
    return left - (difference & (difference >> (Long.SIZE - 1)));
  }

  /** How many of the next values come before the window is full. */
  int missing() {
    return Math.max(0, period - 1 - seen);
  }

  void save(SnapshotWriter state) {
    state.putLongs(span, 0, period);
    state.putInt(position);
    state.putLong(present);
    state.putInt(seen);
  }

  void restore(SnapshotReader state) {
    state.getLongs(span, 0);
    position = state.getInt();
    present = state.getLong();
    seen = state.getInt();
  }
}
