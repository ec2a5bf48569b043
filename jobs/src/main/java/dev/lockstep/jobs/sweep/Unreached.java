package dev.lockstep.jobs.sweep;

import dev.lockstep.performance.Objective;

/** Why no trial of a sweep competes. */
final class Unreached {
  private Unreached() {}

  static String line(SweepSummary summary) {
    if (summary.failedTrials() == summary.trials()) {
      return "all %d trials failed: see the reasons in trials.csv".formatted(summary.trials());
    }
    Objective objective = summary.objective();
    String label = objective.statistic().label();
    if (objective.minTrades() > 0) {
      return "no trial has a %s with %d trades or more: lower --min-trades or choose another objective"
          .formatted(label, objective.minTrades());
    }
    return "no trial has a %s, it is undefined for all: choose another objective".formatted(label);
  }
}
