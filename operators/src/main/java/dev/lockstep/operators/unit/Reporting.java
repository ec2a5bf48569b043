package dev.lockstep.operators.unit;

import dev.lockstep.performance.Objective;
import java.util.Objects;

/**
 * What a unit tells of its lanes.
 *
 * @param isolatesLanes whether a lane that throws becomes a record with its reason; otherwise it
 *     ends the run
 * @param objective by which lanes are compared while the run goes on; decides nothing
 */
public record Reporting(Detail detail, boolean isolatesLanes, Objective objective) {
  public Reporting {
    Objects.requireNonNull(detail);
    Objects.requireNonNull(objective);
  }

  /** So much of lanes that must not fail. */
  public static Reporting of(Detail detail) {
    return new Reporting(detail, false, Objective.STANDARD);
  }

  /** So much of the trials of a sweep. */
  public static Reporting ofTrials(Detail detail, Objective objective) {
    return new Reporting(detail, true, objective);
  }
}
