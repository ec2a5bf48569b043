package dev.lockstep.order;

/** What makes an order executable. */
public enum OrderType {
  /** Executable at once, at any price. */
  MARKET,
  /** Executable at the limit or better. */
  LIMIT,
  /** A market order from the moment when the price reaches the stop. */
  STOP,
  /** A limit order from the moment when the price reaches the stop. */
  STOP_LIMIT;

  public boolean hasLimit() {
    return this == LIMIT || this == STOP_LIMIT;
  }

  public boolean hasStop() {
    return this == STOP || this == STOP_LIMIT;
  }
}
