package dev.lockstep.benchmarks.baseline;

import java.util.ArrayList;
import java.util.List;

/** One parameter set: bars of the fast and of the slow average. */
public record PeriodPair(int fast, int slow) {

  /** All pairs, the slow period running fastest; both ends of a range are included. */
  public static List<PeriodPair> grid(Range fast, Range slow) {
    List<PeriodPair> pairs = new ArrayList<>();
    for (int fastPeriod = fast.first(); fastPeriod <= fast.last(); fastPeriod += fast.step()) {
      for (int slowPeriod = slow.first(); slowPeriod <= slow.last(); slowPeriod += slow.step()) {
        pairs.add(new PeriodPair(fastPeriod, slowPeriod));
      }
    }
    return pairs;
  }

  /** Periods from first to last in steps. */
  public record Range(int first, int last, int step) {}
}
