package dev.lockstep.jobs.dataset.inspection;

/** Counts holes between consecutive rows and remembers the longest. */
public final class GapTally {
  private long gaps;
  private long missing;
  private long longest;
  private long longestFromNanos;
  private long longestToNanos;

  /** Between two neighbouring rows {@code periods} are missing; 0 is no gap. */
  void add(long periods, long fromNanos, long toNanos) {
    if (periods <= 0) {
      return;
    }
    gaps++;
    missing += periods;
    if (periods > longest) {
      longest = periods;
      longestFromNanos = fromNanos;
      longestToNanos = toNanos;
    }
  }

  public long gaps() {
    return gaps;
  }

  /** Bars that would fill all the gaps. */
  public long missing() {
    return missing;
  }

  /** Bars that would fill the longest gap; 0 without gaps. */
  public long longest() {
    return longest;
  }

  /** Time of the row before the longest gap. */
  public long longestFromNanos() {
    return longestFromNanos;
  }

  /** Time of the row after the longest gap. */
  public long longestToNanos() {
    return longestToNanos;
  }
}
