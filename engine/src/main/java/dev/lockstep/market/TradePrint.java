package dev.lockstep.market;

/** The present trade print of one instrument: a view that moves with the engine. */
public final class TradePrint {
  private final Series series;

  public TradePrint(Series series) {
    this.series = series;
  }

  /** Nanoseconds since 1970 UTC. */
  public long timeNanos() {
    return series.timeNanos()[series.row()];
  }

  /** In units of the currency. */
  public double price() {
    return series.price(PriceSource.CLOSE, series.row());
  }

  public long priceTicks() {
    return series.closeTicks()[series.row()];
  }

  /** In units of the instrument. */
  public double size() {
    return series.volumes()[series.row()];
  }
}
