package dev.lockstep.lane;

import dev.lockstep.account.CommissionSchedule;
import dev.lockstep.risk.RiskLimits;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.venue.FillPolicy;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What one lane runs with.
 *
 * @param strategy makes a new strategy for each instrument
 * @param cashMicros what the account starts with
 * @param isExternal whether an external venue works the orders and reports what it did; else the
 *     simulated one works them at every event
 */
public record LaneSettings(
    Supplier<Strategy> strategy,
    long cashMicros,
    CommissionSchedule commission,
    RiskLimits limits,
    FillPolicy fillPolicy,
    boolean isExternal) {

  /** A lane whose orders the simulated venue works. */
  public LaneSettings(
      Supplier<Strategy> strategy,
      long cashMicros,
      CommissionSchedule commission,
      RiskLimits limits,
      FillPolicy fillPolicy) {
    this(strategy, cashMicros, commission, limits, fillPolicy, false);
  }

  public LaneSettings {
    Objects.requireNonNull(strategy);
    Objects.requireNonNull(commission);
    Objects.requireNonNull(limits);
    Objects.requireNonNull(fillPolicy);
    if (cashMicros <= 0) {
      throw new IllegalArgumentException("cash must be > 0 micros, was " + cashMicros);
    }
  }
}
