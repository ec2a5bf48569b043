package dev.lockstep.jobs.sweep.space;

/** Parameter sets one after the other, none twice. */
interface Candidates {
  /** Puts the next set into {@code places}; false when there is none. */
  boolean next(int[] places);

  /** Whether there might be more sets, but none was found for too long. */
  default boolean hasGivenUp() {
    return false;
  }
}
