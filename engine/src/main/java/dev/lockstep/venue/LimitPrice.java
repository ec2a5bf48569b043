package dev.lockstep.venue;

/** At which price a limit order fills. */
public enum LimitPrice {
  /** The open when it is better than the limit, else the limit. */
  BETTER_OF_LIMIT_AND_OPEN,
  /** Always the limit. */
  LIMIT
}
