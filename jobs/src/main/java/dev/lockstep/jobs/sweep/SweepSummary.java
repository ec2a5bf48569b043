package dev.lockstep.jobs.sweep;

import dev.lockstep.performance.Objective;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a sweep came to: the content of {@code summary.json}.
 *
 * @param trials all, failed ones included
 * @param bars events of all symbols, as each trial saw them
 * @param best empty when no trial competes
 */
public record SweepSummary(
    String runId,
    List<String> strategies,
    int trials,
    int failedTrials,
    long leftOutByConstraints,
    long leftOutByStrategy,
    int symbols,
    long bars,
    int units,
    Objective objective,
    Optional<BestTrial> best,
    SweepCost cost) {
  public static final String FILE = "summary.json";

  /**
   * The winner.
   *
   * @param trial its id
   * @param value of the objective; money in units of the currency
   * @param statistics by label, as text; empty for those not defined
   */
  public record BestTrial(
      int trial,
      String strategy,
      Map<String, String> parameters,
      double value,
      Map<String, String> statistics) {

    /** The first of the best trials, if any competes. */
    static Optional<BestTrial> first(List<RankedTrial> top, Objective objective) {
      if (top.isEmpty()) {
        return Optional.empty();
      }
      RankedTrial best = top.get(0);
      double value = Double.parseDouble(best.statistics().get(objective.statistic().label()));
      return Optional.of(
          new BestTrial(
              best.trial(), best.strategy(), best.parameters(), value, best.statistics()));
    }
  }
}
