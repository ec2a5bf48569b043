package dev.lockstep.operators.live;

import dev.lockstep.operators.unit.LaneSpec;
import java.util.Objects;

/**
 * A lane of a live run as text and numbers, so that it can travel to where its engines run.
 *
 * @param name unique in the run
 * @param accountId unique in the run, above all user ids
 * @param barNanos length of its bars
 * @param isExternal whether its orders go to an external venue
 */
public record LiveLaneSpec(
    String name, long accountId, long barNanos, boolean isExternal, LaneSpec lane) {
  public LiveLaneSpec {
    Objects.requireNonNull(name);
    Objects.requireNonNull(lane);
  }
}
