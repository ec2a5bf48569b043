package dev.lockstep.indicator;

import dev.lockstep.market.Series;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

/**
 * The running state of one indicator on one instrument. Values depend on the rows only, never on
 * how they were cut into calls: each row is computed from the rows up to it, in the order of time.
 */
public interface Calculation {
  /**
   * How many rows before the present one this calculation reads from the series. The engine keeps
   * at least as many.
   */
  int reach();

  /**
   * Computes rows {@code from} (inclusive) to {@code to} (exclusive) of every line. Each row is
   * computed exactly once and in order. Before warm-up a value is NaN. Allocates nothing.
   *
   * @param series rows up to {@code to} are readable, the oldest {@link #reach} rows before {@code
   *     from} included as far as they exist
   * @param lines one array for each of {@link Indicator#lines}, indexed by row like the series
   */
  void advance(Series series, int from, int to, double[][] lines);

  /** Writes what {@link #restore} needs beyond the retained rows of the series, version first. */
  void save(SnapshotWriter state);

  /** Takes back what {@link #save} wrote. Called on a calculation that has seen no row. */
  void restore(SnapshotReader state);
}
