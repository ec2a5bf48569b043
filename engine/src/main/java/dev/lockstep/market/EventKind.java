package dev.lockstep.market;

/** What a market event says. */
public enum EventKind {
  /** Open, high, low, close and volume of a period; its time is the start of the period. */
  BAR,
  /** One trade print: price and size. */
  TRADE
}
