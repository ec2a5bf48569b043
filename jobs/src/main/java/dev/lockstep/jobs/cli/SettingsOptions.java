package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.settings.SettingsReader;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What backtests and sweeps are run with: a settings file with options laid over it. */
final class SettingsOptions {
  @Option(
      names = "--periods-per-year",
      paramLabel = "N",
      description = "To annualise with. Default: 252, or 365 when there are bars on weekends")
  private String periodsPerYear;

  @ArgGroup(validate = false, heading = "%nAccount:%n")
  private AccountOptions account = new AccountOptions();

  @ArgGroup(validate = false, heading = "%nVenue and risk:%n")
  private VenueOptions venue = new VenueOptions();

  @ArgGroup(validate = false, heading = "%nWhere and how:%n")
  private ExecutionOptions execution = new ExecutionOptions();

  /** Everything that was given. */
  SettingsReader reader() {
    Map<String, String> overrides = new LinkedHashMap<>();
    account.putInto(overrides);
    venue.putInto(overrides);
    execution.putInto(overrides);
    Overrides.put(overrides, "statistics.periods-per-year", periodsPerYear);
    return new SettingsReader(execution.fileValues(), overrides);
  }

  /** Keys and values of where and how to run, the file's included, and nothing else. */
  Map<String, String> execution() {
    Map<String, String> all = new LinkedHashMap<>(execution.fileValues());
    execution.putInto(all);
    all.keySet().removeIf(key -> !key.startsWith("run."));
    return all;
  }
}
