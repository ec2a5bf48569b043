package dev.lockstep.jobs.settings;

import dev.lockstep.operators.unit.TimeRange;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One backtest, whole.
 *
 * @param symbols in order of their names; empty means all of the dataset
 * @param parameters of the strategy, as text, by name; those not given take their defaults
 * @param periodsPerYear to annualise with; 0 takes 252, or 365 when there are bars on weekends
 */
public record BacktestSettings(
    Path dataset,
    List<String> symbols,
    TimeRange range,
    String strategy,
    Map<String, String> parameters,
    AccountSettings account,
    int periodsPerYear,
    ExecutionSettings execution) {
  public BacktestSettings {
    Objects.requireNonNull(dataset);
    symbols = symbols.stream().sorted().distinct().toList();
    Objects.requireNonNull(range);
    Objects.requireNonNull(strategy);
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    Objects.requireNonNull(account);
    Objects.requireNonNull(execution);
  }
}
