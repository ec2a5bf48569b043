package dev.lockstep.live;

import dev.lockstep.lane.LaneSettings;
import java.util.Objects;

/**
 * What one lane of a live group runs with.
 *
 * @param name unique in its group
 * @param accountId by which orders and execution reports name it
 * @param barNanos length of its bars
 * @param isExternal whether its orders go to an external venue; else the simulated one works them
 */
public record LiveLane(
    String name, long accountId, long barNanos, boolean isExternal, LaneSettings settings) {
  public LiveLane {
    Objects.requireNonNull(name);
    Objects.requireNonNull(settings);
    if (barNanos <= 0) {
      throw new IllegalArgumentException(
          "the bars of lane " + name + " must be > 0 ns long, were " + barNanos);
    }
  }
}
