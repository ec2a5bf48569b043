package dev.lockstep.venue;

/** At which price a market order that was caused by a bar fills. */
public enum MarketFill {
  /** The open of the next event. */
  NEXT_OPEN,
  /** The close of the bar that caused it: optimistic, and so stamped into every result. */
  SAME_CLOSE
}
