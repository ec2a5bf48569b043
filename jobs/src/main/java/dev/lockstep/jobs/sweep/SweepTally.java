package dev.lockstep.jobs.sweep;

import dev.lockstep.operators.result.CostRecord;
import dev.lockstep.operators.result.UnitNotice;
import dev.lockstep.performance.Objective;
import java.util.BitSet;
import java.util.stream.IntStream;

/** What is done of a sweep, in this run and before. */
final class SweepTally {
  // configuration
  private final Slices slices;
  private final int trials;
  private final Objective objective;

  // runtime state
  private final BitSet done = new BitSet();
  private int trialsDone;
  private int trialsFailed;
  private CostRecord cost = CostRecord.NONE;
  private int keptTrials;
  private long keptBarEvaluations;
  private int bestIndex = -1;
  private double bestValue = Double.NaN;

  SweepTally(Slices slices, int trials, Objective objective) {
    this.slices = slices;
    this.trials = trials;
    this.objective = objective;
  }

  /** Adds a unit that an earlier run finished. */
  void keep(UnitNotice notice) {
    add(notice);
    keptTrials = trialsDone;
    keptBarEvaluations = cost.barEvaluations();
  }

  /** Adds a unit. */
  void add(UnitNotice notice) {
    done.set(notice.unit());
    trialsDone += notice.lanes();
    trialsFailed += notice.failedLanes();
    cost = cost.plus(notice.cost());
    if (notice.bestLane() < 0) {
      return;
    }
    int index = slices.first(notice.unit()) + notice.bestLane();
    boolean isEqual = notice.bestValue() == bestValue;
    if (objective.beats(notice.bestValue(), bestValue) || (isEqual && index < bestIndex)) {
      bestIndex = index;
      bestValue = notice.bestValue();
    }
  }

  /** Numbers of the units that are not there, ascending. */
  int[] missing() {
    return IntStream.range(0, slices.size()).filter(unit -> !done.get(unit)).toArray();
  }

  int unitsDone() {
    return done.cardinality();
  }

  int keptTrials() {
    return keptTrials;
  }

  CostRecord cost() {
    return cost;
  }

  SweepProgress progress() {
    return new SweepProgress(
        unitsDone(),
        slices.size(),
        trialsDone,
        trials,
        trialsFailed,
        cost.barEvaluations(),
        keptTrials,
        keptBarEvaluations,
        bestIndex + 1,
        bestValue);
  }
}
