package dev.lockstep.indicator;

import dev.lockstep.market.Series;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import java.util.function.IntSupplier;

/** Runs an indicator over bars the way the engine does. */
final class Columns {
  private static final int BLOCK = 4096;

  private Columns() {}

  /** All lines over all rows. */
  static double[][] of(Indicator indicator, Bars bars) {
    return of(indicator, bars, () -> BLOCK, false);
  }

  /**
   * All lines over all rows.
   *
   * @param cuts gives the rows of each call, at most 4,096
   * @param isRestored saves and restores calculation and series between any two calls
   */
  static double[][] of(Indicator indicator, Bars bars, IntSupplier cuts, boolean isRestored) {
    Calculation calculation = indicator.start(bars.instrument());
    Series series = series(bars, calculation);
    double[][] held = new double[indicator.lines().length][series.capacity()];
    double[][] columns = new double[held.length][bars.rows()];
    for (int at = 0; at < bars.rows(); ) {
      int count = Math.min(cuts.getAsInt(), bars.rows() - at);
      series.makeRoom(count);
      int from = series.size();
      series.append(bars.block(at, at + count), 0, count);
      calculation.advance(series, from, series.size(), held);
      for (int line = 0; line < held.length; line++) {
        System.arraycopy(held[line], from, columns[line], at, count);
      }
      at += count;
      if (isRestored) {
        SnapshotWriter state = new SnapshotWriter();
        series.save(state);
        calculation.save(state);
        SnapshotReader saved = new SnapshotReader(state.toByteArray());
        calculation = indicator.start(bars.instrument());
        series = series(bars, calculation);
        series.restore(saved);
        calculation.restore(saved);
        if (!saved.isAtEnd()) {
          throw new AssertionError(indicator + " left bytes of its state unread");
        }
      }
    }
    return columns;
  }

  private static Series series(Bars bars, Calculation calculation) {
    return new Series(bars.instrument(), calculation.reach(), 0, BLOCK);
  }
}
