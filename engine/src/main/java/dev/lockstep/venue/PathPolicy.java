package dev.lockstep.venue;

/** In which order the price is assumed to have visited the extremes of a bar. */
public enum PathPolicy {
  /** The extreme that hurts the position first; when flat, the low, as a long one would fear. */
  PESSIMISTIC,
  /** The opposite of {@link #PESSIMISTIC}. */
  OPTIMISTIC,
  OPEN_HIGH_LOW_CLOSE,
  OPEN_LOW_HIGH_CLOSE,
  /** The extreme nearer to the open first; pessimistic when both are equally near. */
  NEARER_EXTREME_FIRST
}
