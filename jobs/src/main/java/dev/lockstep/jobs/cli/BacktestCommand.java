package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.backtest.Backtest;
import dev.lockstep.jobs.backtest.BacktestResult;
import dev.lockstep.jobs.backtest.StrategyParameters;
import dev.lockstep.jobs.settings.BacktestSettings;
import dev.lockstep.jobs.settings.SettingsReader;
import dev.lockstep.jobs.settings.SettingsText;
import dev.lockstep.strategy.StrategyCatalog;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code backtest}: one strategy over history. */
@Command(
    name = "backtest",
    customSynopsis =
        "lockstep backtest --dataset DIR --strategy NAME --cash N --commission-bps X [OPTIONS]%n",
    description = {
      "Runs one strategy over a dataset as a Flink job and writes a run directory:",
      "summary.json, fills.csv, orders.csv, trades.csv, equity.csv and manifest.json.",
      "What decides money has no default: cash and commission must be given."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep backtest --dataset data/orcl --strategy sma-cross --param fast=10 \\",
      "      --param slow=30 --cash 1000000 --commission-bps 3",
      "  One cash account for all symbols, ten years only, summary as JSON:",
      "    lockstep backtest --dataset data/us --strategy donchian-breakout \\",
      "        --shared-cash --cash 1000000 --commission-bps 3 \\",
      "        --from 2005-01-01 --to 2014-12-31 --json",
      "  On a Flink cluster, with a strategy of your own:",
      "    lockstep backtest --dataset data/us --strategy my-strategy \\",
      "        --strategy-jar my-strategy.jar --target localhost:8081 --cash 1000000 \\",
      "        --commission-bps 3",
      "",
      "Strategies and their parameters: lockstep strategies"
    })
final class BacktestCommand implements Callable<Integer> {
  @Option(
      names = "--dataset",
      required = true,
      paramLabel = "DIR",
      description = "What to run over; made by import or generate")
  private Path dataset;

  @Mixin private DataOptions data;

  @Option(
      names = "--strategy",
      required = true,
      paramLabel = "NAME",
      description = "The strategy; lockstep strategies lists them")
  private String strategy;

  @Option(
      names = "--param",
      paramLabel = "NAME=VALUE",
      description = "A parameter of the strategy; once for each")
  private Map<String, String> parameters = new TreeMap<>();

  @Mixin private StrategyJars strategyJars;

  @Mixin private SettingsOptions settingsOptions;

  @Option(
      names = "--run-dir",
      paramLabel = "DIR",
      description = "Run directory to make; must not exist. Default: runs/TIME-STRATEGY")
  private Path runDirectory;

  @Option(names = "--json", description = "Print the summary as JSON, and nothing else")
  private boolean json;

  @Spec private CommandSpec spec;

  private final WallClock clock = WallClock.ofProcess();

  @Override
  public Integer call() {
    StrategyCatalog catalog = strategyJars.catalog();
    BacktestSettings settings = settings(catalog);
    PrintWriter err = spec.commandLine().getErr();
    if (!json) {
      err.println("settings: " + SettingsText.of(settings));
      err.flush();
    }
    Path folder =
        runDirectory == null ? Path.of("runs", clock.folderName() + "-" + strategy) : runDirectory;
    BacktestResult result = run(settings, catalog, folder);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      result.summary().print(out);
    } else {
      BacktestText.print(result, out);
    }
    out.flush();
    return 0;
  }

  private BacktestResult run(BacktestSettings settings, StrategyCatalog catalog, Path folder) {
    List<Path> jars = strategyJars.jars();
    JobRunner runner = new JobRunner("backtest " + strategy, settings, jars);
    return new Backtest(settings, jars, runner, clock).run(catalog, folder);
  }

  private BacktestSettings settings(StrategyCatalog catalog) {
    SettingsReader reader = settingsOptions.reader();
    return new BacktestSettings(
        dataset,
        data.symbols(),
        data.range(dataset),
        strategy,
        StrategyParameters.complete(catalog, strategy, parameters),
        reader.account(),
        reader.periodsPerYear(),
        reader.execution());
  }
}
