package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.backtest.Backtest;
import dev.lockstep.jobs.backtest.BacktestResult;
import dev.lockstep.jobs.backtest.StrategyParameters;
import dev.lockstep.jobs.dataset.BarPeriod;
import dev.lockstep.jobs.dataset.Dataset;
import dev.lockstep.jobs.dataset.synthetic.SyntheticDataset;
import dev.lockstep.jobs.dataset.synthetic.SyntheticSettings;
import dev.lockstep.jobs.settings.BacktestSettings;
import dev.lockstep.jobs.settings.SettingsReader;
import dev.lockstep.jobs.sweep.Ranking;
import dev.lockstep.jobs.sweep.SearchSettings;
import dev.lockstep.jobs.sweep.Sweep;
import dev.lockstep.jobs.sweep.SweepSettings;
import dev.lockstep.jobs.sweep.space.SearchMethod;
import dev.lockstep.market.EventKind;
import dev.lockstep.operators.unit.TimeRange;
import dev.lockstep.performance.Objective;
import dev.lockstep.strategy.StrategyCatalog;
import dev.lockstep.wire.FrameSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: a dataset, a backtest and a sweep without any files of one's own. */
@Command(
    name = "demo",
    description = {
      "Shows what this is: makes up ten years of daily prices of five symbols, backtests",
      "a strategy on them as a Flink job, sweeps its parameters, and says how to go on",
      "with prices of your own."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {"  lockstep demo", "  lockstep demo --dir /tmp/demo"})
final class DemoCommand implements Callable<Integer> {
  private static final int SYMBOLS = 5;
  private static final int TEN_YEARS_OF_DAYS = 2520;
  private static final long SEED = 7;
  private static final String STRATEGY = "sma-cross";
  private static final Map<String, String> PARAMETERS =
      Map.of("fast", "20", "slow", "100", "allocation", "0.19");
  private static final Map<String, String> SETTINGS =
      Map.of("account.cash", "1000000", "account.shared", "true", "commission.bps", "3");

  private static final SearchSettings SEARCH =
      new SearchSettings(
          List.of(STRATEGY),
          List.of("fast=5..50:5", "slow=20..200:20", "allocation=0.19"),
          List.of("fast < slow"),
          SearchMethod.GRID,
          0,
          SEED);
  private static final Ranking RANKING =
      new Ranking(Objective.STANDARD, 5, List.of(), false, false);

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Folder for data and run directories. Default: runs/demo-TIME")
  private Path folder;

  @Spec private CommandSpec spec;

  private final WallClock clock = WallClock.ofProcess();

  @Override
  public Integer call() {
    Path chosen = folder == null ? Path.of("runs", "demo-" + clock.folderName()) : folder;
    PrintWriter out = spec.commandLine().getOut();
    Dataset dataset = generate(chosen.resolve("data"));
    out.println("1. Made-up daily prices of five symbols, with trends, storms and gaps:");
    DatasetText.printSummary(dataset, out);
    out.println();
    out.println("2. A Flink job runs sma-cross over them, one cash account for all:");
    out.flush();
    BacktestResult result = backtest(dataset, chosen.resolve("backtest"));
    out.println();
    BacktestText.print(result, out);
    out.println();
    out.println("3. Another job tries all pairs of ten fast and ten slow averages:");
    out.println();
    out.flush();
    int exitCode = sweep(dataset, chosen.resolve("sweep"), out);
    printNextSteps(dataset, out);
    out.flush();
    return exitCode;
  }

  private static Dataset generate(Path data) {
    SyntheticSettings settings =
        new SyntheticSettings(
            SYMBOLS,
            TEN_YEARS_OF_DAYS,
            BarPeriod.parse("1d"),
            EventKind.BAR,
            SEED,
            LocalDate.of(2010, 1, 4));
    try (TerminalProgress progress = new TerminalProgress("generate", SYMBOLS, " symbols", 1)) {
      return SyntheticDataset.write(settings, data, FrameSettings.DEFAULT, progress);
    }
  }

  private BacktestResult backtest(Dataset dataset, Path run) {
    StrategyCatalog catalog = new StrategyCatalog(StrategyCatalog.class.getClassLoader());
    SettingsReader reader = new SettingsReader(Map.of(), SETTINGS);
    BacktestSettings settings =
        new BacktestSettings(
            dataset.folder(),
            List.of(),
            TimeRange.ALL,
            STRATEGY,
            StrategyParameters.complete(catalog, STRATEGY, PARAMETERS),
            reader.account(),
            reader.periodsPerYear(),
            reader.execution());
    JobRunner runner = new JobRunner("demo", settings, List.of());
    return new Backtest(settings, List.of(), runner, clock).run(catalog, run);
  }

  private int sweep(Dataset dataset, Path run, PrintWriter out) {
    SettingsReader reader = new SettingsReader(Map.of(), SETTINGS);
    SweepSettings settings =
        new SweepSettings(
            dataset.folder(),
            List.of(),
            TimeRange.ALL,
            SEARCH,
            RANKING,
            reader.account(),
            reader.periodsPerYear(),
            reader.execution());
    String folder = run.toString();
    Sweep sweep =
        Sweep.plan(settings, folder, List.of(), StrategyJars::load, WallClock.fromNow(), false);
    return new WatchedSweep(sweep, folder, spec.commandLine().getErr(), true)
        .execute(result -> new SweepText(result, settings, Terminal.takesColour()).print(out));
  }

  private static void printNextSteps(Dataset dataset, PrintWriter out) {
    out.printf(
        """

        4. The same by hand, then with a CSV file of your own (time,open,high,low,close,volume):
          ./lockstep inspect %1$s
          ./lockstep backtest --dataset %1$s --strategy sma-cross \\
              --param fast=20 --param slow=100 --param allocation=0.19 \\
              --shared-cash --cash 1000000 --commission-bps 3
          ./lockstep sweep --dataset %1$s --strategy sma-cross \\
              --param fast=5..50:5 --param slow=20..200:20 --where "fast < slow" \\
              --param allocation=0.19 --shared-cash --cash 1000000 --commission-bps 3
          ./lockstep import ACME.csv --dataset data/acme --bar 1d
          ./lockstep backtest --dataset data/acme --strategy sma-cross \\
              --cash 1000000 --commission-bps 3
        All strategies: ./lockstep strategies. Help: ./lockstep COMMAND --help
        """,
        dataset.folder());
  }
}
