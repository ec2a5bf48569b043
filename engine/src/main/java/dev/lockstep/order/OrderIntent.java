package dev.lockstep.order;

/**
 * What a strategy asks for. Mutable and reusable: {@link #buy} or {@link #sell} starts a new
 * intent, the other calls refine it, and whoever takes the intent copies it.
 */
public final class OrderIntent {
  private Side side = Side.BUY;
  private OrderType type = OrderType.MARKET;
  private TimeInForce timeInForce = TimeInForce.GTC;
  private long quantityLots;
  private long limitTicks;
  private long stopTicks;
  private long expireTimeNanos = Long.MAX_VALUE;
  private boolean reduceOnly;
  private long clientId;

  /** A market buy, good till cancelled. */
  public OrderIntent buy(long lots) {
    return start(Side.BUY, lots);
  }

  /** A market sell, good till cancelled. */
  public OrderIntent sell(long lots) {
    return start(Side.SELL, lots);
  }

  private OrderIntent start(Side newSide, long lots) {
    side = newSide;
    quantityLots = lots;
    type = OrderType.MARKET;
    timeInForce = TimeInForce.GTC;
    limitTicks = 0;
    stopTicks = 0;
    expireTimeNanos = Long.MAX_VALUE;
    reduceOnly = false;
    clientId = 0;
    return this;
  }

  /** Executes at this price or better only. */
  public OrderIntent limit(long ticks) {
    type = OrderType.LIMIT;
    limitTicks = ticks;
    return this;
  }

  /** Becomes a market order when the price reaches this. */
  public OrderIntent stop(long ticks) {
    type = OrderType.STOP;
    stopTicks = ticks;
    return this;
  }

  /** Becomes a limit order when the price reaches the stop. */
  public OrderIntent stopLimit(long triggerTicks, long ticks) {
    type = OrderType.STOP_LIMIT;
    stopTicks = triggerTicks;
    limitTicks = ticks;
    return this;
  }

  public OrderIntent day() {
    timeInForce = TimeInForce.DAY;
    return this;
  }

  /** Expires at the first event that begins at or after this time (ns since 1970 UTC). */
  public OrderIntent goodTill(long timeNanos) {
    timeInForce = TimeInForce.GTD;
    expireTimeNanos = timeNanos;
    return this;
  }

  public OrderIntent immediateOrCancel() {
    timeInForce = TimeInForce.IOC;
    return this;
  }

  public OrderIntent fillOrKill() {
    timeInForce = TimeInForce.FOK;
    return this;
  }

  /** Never opens or enlarges a position: its quantity shrinks to what there is to reduce. */
  public OrderIntent reduceOnly() {
    reduceOnly = true;
    return this;
  }

  /** A number by which the sender knows the order; 0 for none. */
  public OrderIntent clientId(long id) {
    clientId = id;
    return this;
  }

  public Side side() {
    return side;
  }

  public OrderType type() {
    return type;
  }

  public TimeInForce timeInForce() {
    return timeInForce;
  }

  public long quantityLots() {
    return quantityLots;
  }

  /** 0 unless the type has a limit. */
  public long limitTicks() {
    return limitTicks;
  }

  /** 0 unless the type has a stop. */
  public long stopTicks() {
    return stopTicks;
  }

  public long expireTimeNanos() {
    return expireTimeNanos;
  }

  public boolean isReduceOnly() {
    return reduceOnly;
  }

  /** 0 unless the sender gave one. */
  public long clientId() {
    return clientId;
  }
}
