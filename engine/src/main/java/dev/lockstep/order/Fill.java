package dev.lockstep.order;

/**
 * One execution. Mutable and reused: valid during the callback that hands it over.
 *
 * <p>Fills of an account are numbered from 1 in the order in which they happened.
 */
public final class Fill {
  private long sequence;
  private Order order;
  private long timeNanos;
  private long lots;
  private long priceTicks;
  private long amountMicros;
  private long feeMicros;
  private long positionLots;

  /** Turns this reused object into the next fill. */
  public void set(long newSequence, Order filledOrder, long newTimeNanos) {
    sequence = newSequence;
    order = filledOrder;
    timeNanos = newTimeNanos;
  }

  /** The amounts of the fill and the position after it. */
  public void setAmounts(long newLots, long ticks, long amount, long fee, long positionAfter) {
    lots = newLots;
    priceTicks = ticks;
    amountMicros = amount;
    feeMicros = fee;
    positionLots = positionAfter;
  }

  public long sequence() {
    return sequence;
  }

  /** The order, this fill already booked. */
  public Order order() {
    return order;
  }

  public int instrument() {
    return order.instrument();
  }

  public Side side() {
    return order.side();
  }

  /** Time of the event that filled it, ns since 1970 UTC. */
  public long timeNanos() {
    return timeNanos;
  }

  /** Always positive. */
  public long lots() {
    return lots;
  }

  public long priceTicks() {
    return priceTicks;
  }

  /** Price times quantity, always positive. */
  public long amountMicros() {
    return amountMicros;
  }

  public long feeMicros() {
    return feeMicros;
  }

  /** Signed position after the fill. */
  public long positionLots() {
    return positionLots;
  }
}
