package dev.lockstep.operators.unit;

import java.util.List;
import java.util.Objects;

/**
 * One slice of lanes over one or more groups of a bounded run: started, finished and committed as a
 * whole. Its lanes go through the groups one after the other, each time as a new engine.
 *
 * @param number place in the run, counted from 0; results are handed over in this order
 * @param blockRows the longest block that the engine is fed; results do not depend on it
 * @param periodsPerYear to annualise statistics with; 0 takes 252, or 365 when a group has events
 *     on weekends
 */
public record Unit(
    int number,
    List<UnitGroup> groups,
    List<LaneSpec> lanes,
    TimeRange range,
    int blockRows,
    int periodsPerYear,
    Reporting reporting) {

  public Unit {
    groups = List.copyOf(groups);
    lanes = List.copyOf(lanes);
    Objects.requireNonNull(range);
    Objects.requireNonNull(reporting);
    if (number < 0) {
      throw new IllegalArgumentException("unit number must be >= 0, was " + number);
    }
    if (groups.isEmpty() || lanes.isEmpty()) {
      throw new IllegalArgumentException("unit " + number + " needs a group and a lane");
    }
    if (blockRows < 1) {
      throw new IllegalArgumentException("block rows must be >= 1, was " + blockRows);
    }
    if (periodsPerYear < 0) {
      throw new IllegalArgumentException("periods per year must be >= 0, was " + periodsPerYear);
    }
  }
}
