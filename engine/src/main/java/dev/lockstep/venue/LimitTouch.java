package dev.lockstep.venue;

/** How far the price must go for a limit order to fill. */
public enum LimitTouch {
  /** Beyond the limit: the queue at the limit itself is assumed to be ahead of the order. */
  PENETRATE,
  /** To the limit. */
  TOUCH
}
