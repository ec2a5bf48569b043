package dev.lockstep.market;

/**
 * The best prices of one instrument: a view that moves with the engine. A side that is empty has no
 * price.
 */
public final class Quote {
  private final Quotes quotes;
  private final int instrument;

  public Quote(Quotes quotes, int instrument) {
    this.quotes = quotes;
    this.instrument = instrument;
  }

  /** Nanoseconds since 1970 UTC. */
  public long timeNanos() {
    return quotes.timeNanos(instrument);
  }

  /** What buyers offer, in multiples of the tick; 0 when nobody does. */
  public long bidTicks() {
    return quotes.bidTicks(instrument);
  }

  /** What sellers ask, in multiples of the tick; 0 when nobody does. */
  public long askTicks() {
    return quotes.askTicks(instrument);
  }

  /** What buyers offer, in units of the currency; NaN when nobody does. */
  public double bid() {
    return quotes.price(instrument, bidTicks());
  }

  /** What sellers ask, in units of the currency; NaN when nobody does. */
  public double ask() {
    return quotes.price(instrument, askTicks());
  }
}
