package dev.lockstep.indicator;

import dev.lockstep.market.Series;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

/** Highest high and lowest low of the last {@code period} bars, in ticks. */
final class PriceRange {
  private final RollingExtreme highest;
  private final RollingExtreme lowest;
  private final long[] highs = new long[SourceColumn.RUN];
  private final long[] lows = new long[SourceColumn.RUN];

  PriceRange(int period) {
    highest = RollingExtreme.highest(period);
    lowest = RollingExtreme.lowest(period);
  }

  /** Takes in a run of rows from {@code from}; returns its end, at most {@code to}. */
  int advance(Series series, int from, int to) {
    int end = Math.min(to, from + SourceColumn.RUN);
    highest.advance(series.highTicks(), from, end, highs);
    lowest.advance(series.lowTicks(), from, end, lows);
    return end;
  }

  /** How many of the next rows come before the window is full. */
  int missing() {
    return highest.missing();
  }

  /** Highest highs of the run, its first row at index 0. */
  long[] highs() {
    return highs;
  }

  /** Lowest lows of the run, its first row at index 0. */
  long[] lows() {
    return lows;
  }

  void save(SnapshotWriter state) {
    highest.save(state);
    lowest.save(state);
  }

  void restore(SnapshotReader state) {
    highest.restore(state);
    lowest.restore(state);
  }
}
