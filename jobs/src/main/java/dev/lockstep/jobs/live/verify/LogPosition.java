package dev.lockstep.jobs.live.verify;

import java.util.Comparator;

/**
 * Where in the input log something was caused.
 *
 * @param row of a block, 0 for single events
 */
public record LogPosition(int partition, long offset, int row) implements Comparable<LogPosition> {
  private static final Comparator<LogPosition> ORDER =
      Comparator.comparingInt(LogPosition::partition)
          .thenComparingLong(LogPosition::offset)
          .thenComparingInt(LogPosition::row);

  @Override
  public int compareTo(LogPosition other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return partition + ":" + offset + ":" + row;
  }
}
