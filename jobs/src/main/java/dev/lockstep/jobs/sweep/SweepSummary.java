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
   * @param statistics by label, as text; empty for those not defined
   */
  public record BestTrial(
      int trial,
      String strategy,
      Map<String, String> parameters,
      double value,
      Map<String, String> statistics) {}
}
