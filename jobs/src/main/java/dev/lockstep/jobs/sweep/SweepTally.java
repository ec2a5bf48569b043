package dev.lockstep.jobs.sweep;

import dev.lockstep.operators.progress.Progress;
import dev.lockstep.operators.result.UnitNotice;
import dev.lockstep.performance.Objective;
import dev.lockstep.performance.Statistic;
import java.util.BitSet;
import java.util.stream.IntStream;

/** What is done of a sweep, in this run and before. */
final class SweepTally {
  private static final double MICROS = 1e6;

  // configuration
  private final Slices slices;
  private final Objective objective;

  // runtime state
  private final Progress progress;
  private final BitSet done = new BitSet();
  private long keptTrials;
  private long keptBarEvaluations;

  SweepTally(Slices slices, Objective objective) {
    this.slices = slices;
    this.objective = objective;
    progress = new Progress(slices.size(), slices.end(slices.size() - 1), objective);
  }

  /** Adds a unit that an earlier run finished. */
  void keep(UnitNotice notice) {
    add(notice);
    keptTrials = progress.trialsDone();
    keptBarEvaluations = progress.barEvaluations();
  }

  /** Adds a unit. */
  void add(UnitNotice notice) {
    done.set(notice.unit());
    progress.add(notice);
  }

  /** Numbers of the units that are not there, ascending. */
  int[] missing() {
    return IntStream.range(0, slices.size()).filter(unit -> !done.get(unit)).toArray();
  }

  int unitsDone() {
    return done.cardinality();
  }

  int keptTrials() {
    return (int) keptTrials;
  }

  /** The same for the metrics of a job. */
  Progress metrics() {
    return progress;
  }

  SweepProgress progress() {
    Progress.Best best = progress.best();
    double unit = objective.statistic().kind() == Statistic.Kind.MONEY ? MICROS : 1;
    return new SweepProgress(
        unitsDone(),
        slices.size(),
        (int) progress.trialsDone(),
        (int) progress.trials(),
        (int) progress.trialsFailed(),
        progress.barEvaluations(),
        (int) keptTrials,
        keptBarEvaluations,
        best.unit() < 0 ? 0 : slices.first(best.unit()) + best.lane() + 1,
        best.value() / unit);
  }
}
