package dev.lockstep.order;

/** How long an order stays open. */
public enum TimeInForce {
  /** Until filled or cancelled. */
  GTC,
  /** Until the end of the trading day of the first event that can fill it. */
  DAY,
  /** Until a given time: events that begin at or after it find the order expired. */
  GTD,
  /** Fills what it can at the first event that can fill it; the rest is cancelled. */
  IOC,
  /** Fills whole at the first event that can fill it, or is cancelled. */
  FOK
}
