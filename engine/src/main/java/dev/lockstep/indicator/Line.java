package dev.lockstep.indicator;

import dev.lockstep.market.Series;
import java.util.ArrayList;
import java.util.List;

/**
 * A number that moves with the engine: its present value and a few before it, never one of the
 * future. Either one output of an indicator, or derived from such: scaled, some rows ago, or with a
 * multiple of another line added. Derived lines cost no memory and are computed where they are
 * read.
 *
 * <pre>{@code
 * fast.isAbove(slow.times(1.01))          // 1 % above the slow average
 * close.isAbove(highest.ago(1))           // above the highest of the bars before
 * close.isBelow(average.plus(range, -2))  // two ranges below the average
 * }</pre>
 */
public final class Line {
  // how the value comes from its columns
  private final IndicatorTable table;
  private final Line base;
  private final Line added;
  private final double scale;
  private final double weight;
  private final int lag;

  // the columns, after the engine bound them
  private final List<Line> derived = new ArrayList<>();
  private Series series;
  private double[] values;
  private double[] addedValues;

  /** One output of an indicator of a table. */
  Line(IndicatorTable table) {
    this.table = table;
    base = this;
    added = null;
    scale = 1;
    weight = 0;
    lag = 0;
  }

  private Line(Line base, double scale, Line added, double weight, int lag) {
    this.base = base;
    this.scale = scale;
    this.added = added;
    this.weight = weight;
    this.lag = lag;
    table = base.table;
    table.keepHistory(lag);
    if (base.values == null) {
      base.derived.add(this);
      if (added != null) {
        added.derived.add(this);
      }
    }
    followColumns();
  }

  /** Connects an indicator's line to its column; the engine does so before the first event. */
  void bind(Series newSeries, double[] column) {
    series = newSeries;
    values = column;
    derived.forEach(Line::followColumns);
  }

  private void followColumns() {
    series = base.series;
    values = base.values;
    addedValues = added == null ? null : added.values;
  }

  /** The present value; NaN before the first event and before warm-up. */
  public double value() {
    return valueAt(series.row());
  }

  /**
   * The value so many rows ago, 0 being the present one; NaN before the first row. Reaches back as
   * far as the strategy asked its setup to keep, one row unless it asked for more; rows of {@link
   * #ago} count as well.
   */
  public double value(int rowsAgo) {
    series.checkHistory(rowsAgo);
    if (lag > 0) {
      series.checkHistory(Math.addExact(rowsAgo, lag));
    }
    return valueAt(series.row() - rowsAgo);
  }

  /** The value at a row of the series. */
  double valueAt(int row) {
    int at = row - lag;
    if (at < 0) {
      return Double.NaN;
    }
    double value = values[at] * scale;
    return addedValues == null ? value : value + addedValues[at] * weight;
  }

  /** Whether the instrument has had an event and the present value has warmed up. */
  public boolean isReady() {
    return !Double.isNaN(value());
  }

  /** This line times a factor; not of a line that was scaled or added to already. */
  public Line times(double factor) {
    requirePlain();
    requireNumber(factor);
    return factor == 1 ? this : new Line(base, factor, null, 0, lag);
  }

  /**
   * This line plus {@code factor} times another one of the same instrument. Neither may have been
   * scaled or added to already; both must be as many rows ago.
   */
  public Line plus(Line other, double factor) {
    requirePlain();
    other.requirePlain();
    requireNumber(factor);
    if (table != other.table) {
      throw new IllegalArgumentException("lines of different instruments cannot be added");
    }
    if (lag != other.lag) {
      throw new IllegalArgumentException(
          "lines that are added must be as many rows ago, were " + lag + " and " + other.lag);
    }
    return new Line(base, 1, other.base, factor, lag);
  }

  /**
   * This line so many rows ago; NaN where that was before the first row. Call it in {@code open}:
   * the engine then keeps as many rows.
   */
  public Line ago(int rows) {
    if (rows < 0) {
      throw new IllegalArgumentException("rows ago must be >= 0, was " + rows);
    }
    return rows == 0 ? this : new Line(base, scale, added, weight, Math.addExact(lag, rows));
  }

  private void requirePlain() {
    if (scale != 1 || added != null) {
      throw new IllegalArgumentException(
          "a line can be scaled or added to once, this one was already");
    }
  }

  private static void requireNumber(double factor) {
    if (!Double.isFinite(factor)) {
      throw new IllegalArgumentException("the factor of a line must be a number, was " + factor);
    }
  }

  /** Holds where this line is above the other one, of which one at most may be a sum. */
  public Condition isAbove(Line other) {
    return isSum() ? new Condition(other, this, false) : new Condition(this, other, true);
  }

  /** Holds where this line, which must not be a sum, is above a level. */
  public Condition isAbove(double level) {
    return new Condition(this, level, true);
  }

  /** Holds where this line is below the other one, of which one at most may be a sum. */
  public Condition isBelow(Line other) {
    return isSum() ? new Condition(other, this, true) : new Condition(this, other, false);
  }

  /** Holds where this line, which must not be a sum, is below a level. */
  public Condition isBelow(double level) {
    return new Condition(this, level, false);
  }

  /** Whether another line was added. */
  boolean isSum() {
    return added != null;
  }

  boolean isOf(Series wanted) {
    return series == wanted;
  }

  double[] values() {
    return values;
  }

  /** The column of the added line; null when there is none. */
  double[] addedValues() {
    return addedValues;
  }

  double scale() {
    return scale;
  }

  double weight() {
    return weight;
  }

  int lag() {
    return lag;
  }
}
