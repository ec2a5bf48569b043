package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.Series;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The distinct indicators of one instrument: each is calculated once for all lanes that declared
 * it. First lanes declare, then {@link #bind} allocates the columns, then rows are computed.
 */
public final class IndicatorTable {
  private final Instrument instrument;
  private final Map<Indicator, Column> byIndicator = new LinkedHashMap<>();
  private final List<Column> columns = new ArrayList<>();
  private Series boundTo;
  private int history;

  public IndicatorTable(Instrument instrument) {
    this.instrument = instrument;
  }

  /** The lines of an indicator, shared by all who declare an equal one. */
  public Line[] declare(Indicator indicator) {
    Column column = byIndicator.get(indicator);
    if (column == null) {
      column = new Column(this, indicator.start(instrument), indicator.lines().length);
      byIndicator.put(indicator, column);
      columns.add(column);
    }
    return column.lines.clone();
  }

  /** How many rows of the past the declared indicators read. */
  public int reach() {
    int reach = 0;
    for (Column column : columns) {
      reach = Math.max(reach, column.calculation.reach());
    }
    return reach;
  }

  /**
   * A line looks back so many rows: before the first event that is a wish, afterwards it is late.
   */
  void keepHistory(int rows) {
    if (boundTo != null) {
      boundTo.checkHistory(rows);
    }
    history = Math.max(history, rows);
  }

  /** How many rows of the past the lines that were derived so far look back. */
  public int history() {
    return history;
  }

  /** How many distinct indicators were declared. */
  public int size() {
    return columns.size();
  }

  /** Allocates the columns beside a series; declarations end here. */
  public void bind(Series series) {
    boundTo = series;
    for (Column column : columns) {
      column.bind(series);
    }
  }

  /** Follows a series whose rows moved towards index 0. */
  public void move(Series series, int shift) {
    for (int i = 0; i < columns.size(); i++) {
      for (double[] values : columns.get(i).values) {
        System.arraycopy(values, shift, values, 0, series.size());
      }
    }
  }

  /** Computes rows {@code from} (inclusive) to {@code to} (exclusive) of all indicators. */
  public void advance(Series series, int from, int to) {
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      column.calculation.advance(series, from, to, column.values);
    }
  }

  /** Writes each calculation and the values that strategies can still read. */
  public void save(Series series, SnapshotWriter out) {
    out.putInt(columns.size());
    int from = series.size() - series.historyRows();
    for (Column column : columns) {
      column.calculation.save(out);
      for (double[] values : column.values) {
        out.putDoubles(values, from, series.size());
      }
    }
  }

  /** Takes back what {@link #save} wrote; the series must be restored first. */
  public void restore(Series series, SnapshotReader in) {
    int count = in.getInt();
    if (count != columns.size()) {
      throw new IllegalStateException(
          "state holds " + count + " indicators, the lanes declare " + columns.size());
    }
    int from = series.size() - series.historyRows();
    for (Column column : columns) {
      column.calculation.restore(in);
      for (double[] values : column.values) {
        in.getDoubles(values, from);
      }
    }
  }

  /** A calculation with its columns and the lines that read them. */
  private static final class Column {
    private final Calculation calculation;
    private final Line[] lines;
    private final double[][] values;

    Column(IndicatorTable table, Calculation calculation, int lineCount) {
      this.calculation = calculation;
      lines = new Line[lineCount];
      values = new double[lineCount][];
      for (int i = 0; i < lineCount; i++) {
        lines[i] = new Line(table);
      }
    }

    void bind(Series series) {
      for (int i = 0; i < lines.length; i++) {
        values[i] = new double[series.capacity()];
        lines[i].bind(series, values[i]);
      }
    }
  }
}
