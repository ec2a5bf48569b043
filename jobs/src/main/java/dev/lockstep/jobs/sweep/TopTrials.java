package dev.lockstep.jobs.sweep;

import dev.lockstep.performance.Objective;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The best trials so far, no more than are wanted. Of equal ones the lower id is the better. */
final class TopTrials {
  private final int wanted;
  private final Comparator<Entry> bestFirst;

  /** The worst first, so that it can make room. */
  private final PriorityQueue<Entry> kept;

  /**
   * A trial that competes.
   *
   * @param row its columns in {@code trials.csv}
   */
  record Entry(int trialIndex, double value, List<String> row) {}

  TopTrials(Objective objective, int wanted) {
    this.wanted = wanted;
    bestFirst =
        (a, b) -> {
          if (objective.beats(a.value, b.value)) {
            return -1;
          }
          return objective.beats(b.value, a.value)
              ? 1
              : Integer.compare(a.trialIndex, b.trialIndex);
        };
    kept = new PriorityQueue<>(bestFirst.reversed());
  }

  /** Offers a trial; one whose value is NaN does not compete. */
  void offer(Entry entry) {
    if (Double.isNaN(entry.value)) {
      return;
    }
    kept.add(entry);
    if (kept.size() > wanted) {
      kept.remove();
    }
  }

  /** The best first. */
  List<Entry> ranked() {
    List<Entry> ranked = new ArrayList<>(kept);
    ranked.sort(bestFirst);
    return ranked;
  }
}
