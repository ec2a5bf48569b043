package dev.lockstep.jobs.backtest;

import dev.lockstep.jobs.CodeVersion;
import dev.lockstep.jobs.RunFailure;
import dev.lockstep.jobs.Sha256;
import dev.lockstep.jobs.dataset.Dataset;
import dev.lockstep.jobs.dataset.Times;
import dev.lockstep.jobs.run.RunCost;
import dev.lockstep.jobs.run.RunDirectory;
import dev.lockstep.jobs.run.RunManifest;
import dev.lockstep.jobs.run.RunResults;
import dev.lockstep.jobs.run.Summary;
import dev.lockstep.jobs.settings.BacktestSettings;
import dev.lockstep.jobs.settings.SettingsText;
import dev.lockstep.performance.Performance;
import dev.lockstep.strategy.StrategyCatalog;
import dev.lockstep.venue.PathPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;

/** One backtest: checks everything that can be checked, runs the job, writes the run directory. */
public final class Backtest {
  private final BacktestSettings settings;
  private final List<Path> strategyJars;
  private final UnitRunner runner;
  private final RunClock clock;

  /** Puts a backtest together; nothing is read yet. */
  public Backtest(
      BacktestSettings settings, List<Path> strategyJars, UnitRunner runner, RunClock clock) {
    this.settings = settings;
    this.strategyJars = List.copyOf(strategyJars);
    this.runner = runner;
    this.clock = clock;
  }

  /**
   * Runs it and returns what it came to.
   *
   * @param catalog where the strategy is found, its parameters included
   * @param folder the run directory to make; {@link dev.lockstep.jobs.UserError} when it exists
   */
  public BacktestResult run(StrategyCatalog catalog, Path folder) {
    Dataset dataset = Dataset.open(settings.dataset());
    StrategyParameters.complete(catalog, settings.strategy(), settings.parameters());
    EventCallbacks.require(
        settings.strategy(),
        catalog.find(settings.strategy()).create(settings.parameters()),
        dataset);
    BacktestPlan plan = BacktestPlan.of(settings, dataset);
    try (RunDirectory directory = RunDirectory.create(folder);
        RunResults results =
            new RunResults(
                directory.contents(),
                plan.accounts(),
                settings.account().cashMicros(),
                settings.periodsPerYear())) {
      runner.run(plan.units(), results::accept);
      if (!results.isWhole()) {
        throw new RunFailure("the job ended without the results of all units");
      }
      results.finish();
      Performance performance = results.performance();
      OptionalDouble best = pathBound(performance, dataset, PathPolicy.OPTIMISTIC);
      OptionalDouble worst = pathBound(performance, dataset, PathPolicy.PESSIMISTIC);
      RunCost cost = new RunCost(clock.elapsedNanos(), results.cost(), PeakHeap.bytes());
      String runId = folder.toAbsolutePath().normalize().getFileName().toString();
      Summary summary = new Summary(runId, performance, best, worst, cost);
      directory.publish(summary, manifest(runId, dataset, directory));
      return new BacktestResult(folder, summary, plan.accounts(), results.accountPerformances());
    } catch (IOException e) {
      throw new RunFailure("run directory " + folder + " cannot be written: " + e, e);
    }
  }

  /** The profit on another path; only bars in which the path decides can make a difference. */
  private OptionalDouble pathBound(Performance result, Dataset dataset, PathPolicy path) {
    if (result.ambiguousBars() == 0 || settings.account().fillPolicy().path() == path) {
      return OptionalDouble.empty();
    }
    ProfitSum sum = new ProfitSum();
    runner.run(BacktestPlan.bounds(settings, dataset, path).units(), sum::add);
    return OptionalDouble.of(sum.profit());
  }

  private RunManifest manifest(String runId, Dataset dataset, RunDirectory directory)
      throws IOException {
    Map<String, String> text = SettingsText.of(settings);
    String settingsHash = SettingsText.hash(text);
    String dataHash = dataset.manifest().contentHash();
    Sha256 inputs = new Sha256();
    inputs.update(settingsHash);
    inputs.update(dataHash);
    for (Path jar : strategyJars) {
      inputs.update(Sha256.ofFile(jar));
    }
    return new RunManifest(
        runId,
        "backtest",
        Times.text(clock.startedNanos()),
        CodeVersion.current(),
        text,
        settingsHash,
        settings.dataset().toAbsolutePath().normalize().toString(),
        dataHash,
        inputs.hex(),
        OptionalLong.empty(),
        execution(),
        Versions.all(),
        directory.tableHashes());
  }

  private Map<String, String> execution() {
    Map<String, String> text = new TreeMap<>();
    text.put("target", settings.execution().target().toString());
    text.put("parallelism", Integer.toString(settings.execution().parallelism()));
    text.put("blockRows", Integer.toString(settings.execution().blockRows()));
    return text;
  }
}
