package dev.lockstep.live;

import dev.lockstep.lane.LaneSettings;
import java.util.Objects;

/**
 * What one lane of a live group runs with.
 *
 * @param name unique in its group
 * @param accountId by which orders and execution reports name it
 * @param barNanos length of its bars
 * @param terms what must stay as it is while the lane's state lives: strategy and parameters
 */
public record LiveLane(
    String name, long accountId, long barNanos, String terms, LaneSettings settings) {
  public LiveLane {
    Objects.requireNonNull(name);
    Objects.requireNonNull(terms);
    Objects.requireNonNull(settings);
    if (barNanos <= 0) {
      throw new IllegalArgumentException(
          "the bars of lane " + name + " must be > 0 ns long, were " + barNanos);
    }
  }
}
