package dev.lockstep.jobs.sweep;

import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.settings.AccountSettings;
import dev.lockstep.jobs.settings.ExecutionSettings;
import dev.lockstep.operators.unit.TimeRange;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * One sweep, whole.
 *
 * @param symbols in order of their names; empty means all of the dataset
 * @param periodsPerYear to annualise with; 0 takes 252, or 365 when there are bars on weekends
 */
public record SweepSettings(
    Path dataset,
    List<String> symbols,
    TimeRange range,
    SearchSettings search,
    Ranking ranking,
    AccountSettings account,
    int periodsPerYear,
    ExecutionSettings execution) {
  public SweepSettings {
    Objects.requireNonNull(dataset);
    symbols = symbols.stream().sorted().distinct().toList();
    Objects.requireNonNull(range);
    Objects.requireNonNull(search);
    Objects.requireNonNull(ranking);
    Objects.requireNonNull(account);
    Objects.requireNonNull(execution);
    if (periodsPerYear < 0) {
      throw new UserError("periods per year must be >= 0, was " + periodsPerYear);
    }
  }

  SweepSettings withExecution(ExecutionSettings other) {
    return new SweepSettings(
        dataset, symbols, range, search, ranking, account, periodsPerYear, other);
  }
}
