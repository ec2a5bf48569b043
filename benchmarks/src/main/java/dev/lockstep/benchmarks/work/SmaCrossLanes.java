package dev.lockstep.benchmarks.work;

import dev.lockstep.benchmarks.baseline.FixedSize;
import dev.lockstep.benchmarks.baseline.PeriodPair;
import dev.lockstep.lane.LaneSettings;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.strategy.builtin.CrossParameters;
import dev.lockstep.strategy.builtin.SmaCross;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** Lanes of the built-in sma-cross with the rules of the baselines. */
final class SmaCrossLanes {
  private SmaCrossLanes() {}

  /** A lane that buys a fixed quantity of each instrument. */
  static LaneSettings fixed(
      PeriodPair periods, List<Double> quantities, double cash, double feeRate) {
    List<Strategy> strategies = new ArrayList<>();
    for (double quantity : quantities) {
      double tolerance = FixedSize.TIE_TOLERANCE;
      strategies.add(
          new SmaCross(
              new CrossParameters(periods.fast(), periods.slow(), 1, quantity, tolerance)));
    }
    return lane(strategies, cash, feeRate);
  }

  /** The same with one instrument. */
  static LaneSettings fixed(PeriodPair periods, FixedSize size) {
    List<Double> quantity = Collections.singletonList(size.quantity());
    return fixed(periods, quantity, size.cash(), size.feeRate());
  }

  /** A lane that buys for a part of its equity. */
  static LaneSettings allocated(PeriodPair periods, double allocation, FixedSize size) {
    Strategy strategy =
        new SmaCross(new CrossParameters(periods.fast(), periods.slow(), allocation, 0, 0));
    return lane(List.of(strategy), size.cash(), size.feeRate());
  }

  private static LaneSettings lane(List<Strategy> strategies, double cash, double feeRate) {
    // The engine asks once for each instrument, in their order.
    Iterator<Strategy> next = strategies.iterator();
    return BenchmarkLanes.of(next::next, cash, feeRate);
  }
}
