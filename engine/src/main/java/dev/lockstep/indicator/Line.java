package dev.lockstep.indicator;

import dev.lockstep.market.Series;

/**
 * One output of an indicator as a strategy sees it: the present value and a few before it, never
 * one of the future. Moves with the engine.
 */
public final class Line {
  private Series series;
  private double[] values;

  /** Connects the line to its column; the engine does so before the first event. */
  void bind(Series newSeries, double[] column) {
    series = newSeries;
    values = column;
  }

  /** The present value; NaN before warm-up. */
  public double value() {
    return values[series.row()];
  }

  /**
   * The value so many rows ago, 0 being the present one; NaN before the first row. Reaches back as
   * far as the strategy asked its setup to keep, one row unless it asked for more.
   */
  public double value(int rowsAgo) {
    series.checkHistory(rowsAgo);
    int row = series.row() - rowsAgo;
    return row < 0 ? Double.NaN : values[row];
  }

  /** Whether the instrument has had an event and the present value has warmed up. */
  public boolean isReady() {
    return series.row() >= 0 && !Double.isNaN(value());
  }
}
