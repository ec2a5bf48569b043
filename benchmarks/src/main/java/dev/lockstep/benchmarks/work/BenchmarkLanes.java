package dev.lockstep.benchmarks.work;

import dev.lockstep.account.CommissionSchedule;
import dev.lockstep.benchmarks.baseline.AllocatedSize;
import dev.lockstep.benchmarks.baseline.BollingerSet;
import dev.lockstep.benchmarks.baseline.FixedSize;
import dev.lockstep.benchmarks.baseline.RestingOrdersSet;
import dev.lockstep.lane.LaneSettings;
import dev.lockstep.risk.RiskLimits;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.strategy.builtin.BollingerBreakout;
import dev.lockstep.venue.FillPolicy;
import java.util.function.Supplier;

/** Lanes with the rules of the baselines. */
final class BenchmarkLanes {
  private static final double MICROS = 1e6;
  private static final double BILLION = 1e9;

  private BenchmarkLanes() {}

  /** A lane of the built-in bollinger-breakout. */
  static LaneSettings bollinger(BollingerSet set, AllocatedSize size) {
    BollingerBreakout.Parameters parameters =
        new BollingerBreakout.Parameters(set.period(), set.deviations(), size.allocation());
    return of(() -> new BollingerBreakout(parameters), size.cash(), size.feeRate());
  }

  /** A lane that has orders working at nearly every bar. */
  static LaneSettings restingOrders(RestingOrdersSet set, FixedSize size) {
    return of(() -> new RestingOrders(set, size.quantity()), size.cash(), size.feeRate());
  }

  /** A lane of any strategy, with the default fill policy and without limits. */
  static LaneSettings of(Supplier<Strategy> strategy, double cash, double feeRate) {
    CommissionSchedule commission = new CommissionSchedule(Math.round(feeRate * BILLION), 0, 0, 0);
    return new LaneSettings(
        strategy, Math.round(cash * MICROS), commission, RiskLimits.NONE, FillPolicy.DEFAULT);
  }
}
