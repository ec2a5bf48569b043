package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.Block;
import dev.lockstep.market.EventKind;
import dev.lockstep.market.Series;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import java.util.List;

/** Lines with given values, one for each row, which move in blocks as those of an engine do. */
final class GivenColumns {
  private final Instrument instrument = Bars.instrument("0.01", "UTC");
  private final IndicatorTable table = new IndicatorTable(instrument);
  private final double[][] columns;
  private final Line[] lines;

  private Series series;
  private Conditions conditions;
  private int fed;
  private int firstNewRow;

  GivenColumns(double[]... columns) {
    this.columns = columns;
    lines = new Line[columns.length];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = table.declare(new Given(columns[i]))[0];
    }
  }

  Line line(int index) {
    return lines[index];
  }

  IndicatorTable table() {
    return table;
  }

  /** Ends declarations. */
  GivenColumns bind(int history, int blockCapacity) {
    series =
        new Series(instrument, table.reach(), Math.max(history, table.history()), blockCapacity);
    table.bind(series);
    waitFor(List.of());
    return this;
  }

  /** Binds and feeds all rows as one block. */
  GivenColumns feedAll() {
    return bind(1, columns[0].length).feed(columns[0].length);
  }

  void waitFor(List<Condition> all) {
    conditions = new Conditions(series, all);
  }

  /** Feeds the next rows as one block; the cursor stands on the last of them. */
  GivenColumns feed(int rows) {
    Block block = new Block(rows);
    block.clear(EventKind.BAR);
    for (int i = 0; i < rows; i++) {
      block.addBar(fed + i, 1, 1, 1, 1, 1);
    }
    int shift = series.makeRoom(rows);
    if (shift != 0) {
      table.move(series, shift);
    }
    firstNewRow = series.size();
    series.append(block, 0, rows);
    table.advance(series, firstNewRow, series.size());
    conditions.advance(firstNewRow, series.size());
    fed += rows;
    moveTo(fed - 1);
    return this;
  }

  Series series() {
    return series;
  }

  /** Where a row, counted from the beginning of the log, stands in the series now. */
  int at(int row) {
    return firstNewRow + row - (fed - (series.size() - firstNewRow));
  }

  /** Puts the cursor on a row, counted from the beginning of the log. */
  void moveTo(int row) {
    series.setRow(at(row));
  }

  /** An indicator that gives out what it was given; equal only to itself. */
  private static final class Given implements Indicator {
    private final double[] values;

    Given(double[] values) {
      this.values = values;
    }

    @Override
    public String[] lines() {
      return new String[] {"given"};
    }

    @Override
    public Calculation start(Instrument instrument) {
      return new GivenValues(values);
    }
  }

  /** Hands out one value per row. */
  private static final class GivenValues implements Calculation {
    private final double[] values;
    private int given;

    GivenValues(double[] values) {
      this.values = values;
    }

    @Override
    public int reach() {
      return 0;
    }

    @Override
    public void advance(Series series, int from, int to, double[][] lines) {
      System.arraycopy(values, given, lines[0], from, to - from);
      given += to - from;
    }

    @Override
    public void save(SnapshotWriter state) {
      throw new UnsupportedOperationException("not saved");
    }

    @Override
    public void restore(SnapshotReader state) {
      throw new UnsupportedOperationException("not saved");
    }
  }
}
