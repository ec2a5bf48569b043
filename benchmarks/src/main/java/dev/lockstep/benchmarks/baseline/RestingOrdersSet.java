package dev.lockstep.benchmarks.baseline;

import java.util.ArrayList;
import java.util.List;

/**
 * One parameter set of the strategy whose orders rest.
 *
 * @param period bars of the average
 * @param distanceTicks how far the entry is below the average, and stop and target from the entry
 */
public record RestingOrdersSet(int period, int distanceTicks) {
  private static final int PERIODS = 50;
  private static final int PERIOD_STEP = 20;
  private static final int DISTANCES = 20;
  private static final int DISTANCE_STEP_TICKS = 2_000;

  /**
   * Periods 20 to 1,000 in steps of 20, by distances 2,000 to 40,000 in steps of 2,000: some 2,000
   * round trips a set in a year of minutes, nearly three times those of crossing averages.
   */
  public static List<RestingOrdersSet> thousandSets() {
    List<RestingOrdersSet> sets = new ArrayList<>();
    for (int period = 1; period <= PERIODS; period++) {
      for (int distance = 1; distance <= DISTANCES; distance++) {
        sets.add(new RestingOrdersSet(period * PERIOD_STEP, distance * DISTANCE_STEP_TICKS));
      }
    }
    return sets;
  }
}
