package dev.lockstep.operators.unit;

/**
 * Which events of the files take part, by their time in nanoseconds since 1970 UTC.
 *
 * @param fromNanos the first time that takes part
 * @param toNanos the first time that no longer does
 */
public record TimeRange(long fromNanos, long toNanos) {
  public static final TimeRange ALL = new TimeRange(Long.MIN_VALUE, Long.MAX_VALUE);

  public TimeRange {
    if (fromNanos > toNanos) {
      throw new IllegalArgumentException(
          "range must not end before it begins, was " + fromNanos + " to " + toNanos + " ns");
    }
  }
}
