package dev.lockstep.market;

/**
 * The present bar of one instrument, and through {@code ago} the bars before it: a view that moves
 * with the engine. There is no way to look ahead. Prices are in units of the currency.
 */
public final class Bar {
  private final Series series;

  public Bar(Series series) {
    this.series = series;
  }

  /** Start of the bar, ns since 1970 UTC. */
  public long timeNanos() {
    return series.timeNanos()[series.row()];
  }

  public double open() {
    return series.price(PriceSource.OPEN, series.row());
  }

  public double high() {
    return series.price(PriceSource.HIGH, series.row());
  }

  public double low() {
    return series.price(PriceSource.LOW, series.row());
  }

  public double close() {
    return series.price(PriceSource.CLOSE, series.row());
  }

  /** The close so many bars ago; NaN before the first bar. 0 is the present bar. */
  public double close(int barsAgo) {
    return price(PriceSource.CLOSE, barsAgo);
  }

  /** Any price so many bars ago; NaN before the first bar. */
  public double price(PriceSource source, int barsAgo) {
    series.checkHistory(barsAgo);
    int row = series.row() - barsAgo;
    return row < 0 ? Double.NaN : series.price(source, row);
  }

  public long openTicks() {
    return series.openTicks()[series.row()];
  }

  public long highTicks() {
    return series.highTicks()[series.row()];
  }

  public long lowTicks() {
    return series.lowTicks()[series.row()];
  }

  public long closeTicks() {
    return series.closeTicks()[series.row()];
  }

  /** In units of the instrument. */
  public double volume() {
    return series.volumes()[series.row()];
  }

  /** False for a bar without volume: a suspension, a halt, a silent minute. */
  public boolean hasTraded() {
    return series.volumes()[series.row()] > 0;
  }
}
