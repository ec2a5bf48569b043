package dev.lockstep.operators.progress;

import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.util.clock.Clock;

/** What the web UI and reporters see of how far a run is. */
final class ProgressMetrics {
  private ProgressMetrics() {}

  /**
   * Shows the progress from now on; paces are measured from now.
   *
   * @param clock for paces only
   */
  static void show(Progress progress, Clock clock, MetricGroup group) {
    Pace pace = new Pace(progress, clock.relativeTimeNanos());
    show(group, "unitsDone", progress::unitsDone);
    show(group, "trialsDone", progress::trialsDone);
    show(group, "trialsFailed", progress::trialsFailed);
    show(group, "percentDone", progress::percentDone);
    show(group, "barEvaluations", progress::barEvaluations);
    show(group, "bestObjective", () -> progress.best().value());
    show(group, "trialsPerSecond", () -> pace.trialsPerSecond(clock.relativeTimeNanos()));
    show(
        group,
        "barEvaluationsPerSecond",
        () -> pace.barEvaluationsPerSecond(clock.relativeTimeNanos()));
    show(group, "secondsLeft", () -> pace.secondsLeft(clock.relativeTimeNanos()));
  }

  private static void show(MetricGroup group, String name, Gauge<? extends Number> number) {
    group.gauge(name, number);
  }
}
