package dev.lockstep.engine;

import dev.lockstep.indicator.Condition;
import dev.lockstep.indicator.Conditions;
import dev.lockstep.indicator.IndicatorTable;
import dev.lockstep.market.Block;
import dev.lockstep.market.Series;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import java.util.List;

/** The rows of one instrument and the indicator columns beside them, kept in step. */
final class Feed {
  private final Series series;
  private final IndicatorTable indicators;
  private Conditions conditions;
  private int firstNewRow;

  Feed(Series series, IndicatorTable indicators) {
    this.series = series;
    this.indicators = indicators;
    indicators.bind(series);
    waitFor(List.of());
  }

  /** Keeps at hand what the lanes wait for. */
  void waitFor(List<Condition> all) {
    conditions = new Conditions(series, all);
  }

  Series series() {
    return series;
  }

  /** Makes room for new rows; they begin at {@link #firstNewRow}. */
  void begin(int rows) {
    int shift = series.makeRoom(rows);
    if (shift != 0) {
      indicators.move(series, shift);
    }
    firstNewRow = series.size();
  }

  void append(Block block, int from, int to) {
    series.append(block, from, to);
  }

  /** Appends one row of a block and returns its index in the series. */
  int append(Block block, int row) {
    series.append(block, row);
    return series.size() - 1;
  }

  /** Computes the indicators of the new rows and what depends on them. */
  void advance() {
    if (series.size() > firstNewRow) {
      indicators.advance(series, firstNewRow, series.size());
      conditions.advance(firstNewRow, series.size());
      series.beginBlock(firstNewRow);
    }
  }

  int firstNewRow() {
    return firstNewRow;
  }

  /** Puts the cursor before the new rows, for the next lane. */
  void rewind() {
    series.setRow(firstNewRow - 1);
  }

  void save(SnapshotWriter out) {
    series.save(out);
    indicators.save(series, out);
  }

  void restore(SnapshotReader in) {
    series.restore(in);
    indicators.restore(series, in);
    firstNewRow = series.size();
  }
}
