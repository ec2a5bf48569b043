package dev.lockstep.operators.unit;

import dev.lockstep.account.CommissionSchedule;
import dev.lockstep.lane.LaneSettings;
import dev.lockstep.risk.RiskLimits;
import dev.lockstep.strategy.StrategyCatalog;
import dev.lockstep.strategy.StrategyFactory;
import dev.lockstep.venue.FillPolicy;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A lane as text and numbers, so that it can travel to where its engine runs.
 *
 * @param parameters as the user would write them, by name
 * @param cashMicros what the account starts with
 */
public record LaneSpec(
    String strategy,
    SortedMap<String, String> parameters,
    long cashMicros,
    CommissionSchedule commission,
    RiskLimits limits,
    FillPolicy fillPolicy) {

  public LaneSpec {
    Objects.requireNonNull(strategy);
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    Objects.requireNonNull(commission);
    Objects.requireNonNull(limits);
    Objects.requireNonNull(fillPolicy);
  }

  /**
   * The same with its strategy found; an unknown one is an {@link IllegalArgumentException} of one
   * line. Parameters that the strategy refuses are met when an engine makes it, which may let the
   * lane drop out alone.
   */
  public LaneSettings settings(StrategyCatalog catalog) {
    StrategyFactory<?> factory = catalog.find(strategy);
    Map<String, String> values = parameters;
    return new LaneSettings(
        () -> factory.create(values), cashMicros, commission, limits, fillPolicy);
  }
}
