package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.settings.SettingsReader;
import dev.lockstep.jobs.sweep.Sweep;
import dev.lockstep.jobs.sweep.SweepSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sweep}: very many parameter sets over history. */
@Command(
    name = "sweep",
    customSynopsis = {
      "lockstep sweep --dataset DIR --strategy NAME --param NAME=VALUES ... --cash N%n"
          + "                      --commission-bps X [OPTIONS]",
      "       lockstep sweep --resume DIR%n"
    },
    description = {
      "Runs very many parameter sets over a dataset as one Flink job and writes a run",
      "directory: trials.csv, top.csv, surface.csv, summary.json and manifest.json.",
      "What is finished is kept: --resume goes on with what was stopped or killed."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  All pairs of two averages, with the heat map:",
      "    lockstep sweep --dataset data/orcl --strategy sma-cross \\",
      "        --param fast=5..50:5 --param slow=20..200:20 --where \"fast < slow\" \\",
      "        --cash 1000000 --commission-bps 3",
      "  A thousand sets at random, the best ten written as whole backtests:",
      "    lockstep sweep --dataset data/us --strategy bollinger-breakout \\",
      "        --param period=5..200 --param deviations=1..4 --search random \\",
      "        --trials 1000 --seed 7 --objective calmar --min-trades 30 \\",
      "        --detail top --cash 1000000 --commission-bps 3",
      "  On a Flink cluster, into a folder that all its processes reach:",
      "    lockstep sweep --dataset /data/us --strategy macd --param fast=5..20 \\",
      "        --param slow=25..60 --target localhost:8081 \\",
      "        --run-dir s3://runs/macd --cash 1000000 --commission-bps 3",
      "  Go on with a sweep that was stopped:",
      "    lockstep sweep --resume runs/20260105-093000-000-sweep",
      "",
      "Values of a parameter:",
      "  fast=10            one value          fast=10,20,50     a list",
      "  fast=5..50:5       from, to, step     width=0.5..2:0.1  decimals are exact",
      "  fast=4..256:*2     times 2 each       fast=5..500:log9  nine, even in the log",
      "  side=*             every choice       macd.fast=5..20   of this strategy only",
      "  width=1..4         random and sobol search: any number between",
      "  width=0.1..10:log  the same, even in the logarithm",
      "",
      "Strategies and their parameters: lockstep strategies"
    })
final class SweepCommand implements Callable<Integer> {
  /** What may stand beside --resume, because it does not decide the result. */
  private static final Set<String> ALLOWED_IN_RESUME =
      Set.of(
          "--resume",
          "--json",
          "--target",
          "--parallelism",
          "--block-rows",
          "--web-ui",
          "--settings");

  @Option(
      names = "--dataset",
      paramLabel = "DIR",
      description = "What to run over; made by import or generate")
  private Path dataset;

  @Mixin private DataOptions data;

  @ArgGroup(validate = false, heading = "%nSearch:%n")
  private SearchOptions search = new SearchOptions();

  @ArgGroup(validate = false, heading = "%nRanking:%n")
  private RankingOptions ranking = new RankingOptions();

  @Mixin private StrategyJars strategyJars;
  @Mixin private SettingsOptions settingsOptions;

  @Option(
      names = "--run-dir",
      paramLabel = "DIR|URI",
      description =
          "Run directory to make; must not exist. One with a scheme, such as s3://runs/a,"
              + " is written by the cluster itself. Default: runs/TIME-sweep")
  private String runDirectory;

  @Option(
      names = "--resume",
      paramLabel = "DIR|URI",
      description = "Go on with the sweep of this run directory; takes everything from there")
  private String resumed;

  @Option(names = "--yes", description = "Run a sweep of absurd size all the same")
  private boolean anySize;

  @Option(names = "--json", description = "Print the summary as JSON, and nothing else")
  private boolean json;

  @Spec private CommandSpec spec;

  private final WallClock clock = WallClock.ofProcess();

  @Override
  public Integer call() {
    boolean goesOn = resumed != null;
    String folder = goesOn ? resumed : folder();
    FileSystems.loadFor(folder);
    Sweep sweep = goesOn ? resume() : plan(folder);
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (!json) {
      SweepText.printPlan(sweep, goesOn, err);
    }
    return new WatchedSweep(sweep, folder, err, json)
        .execute(
            result -> {
              if (json) {
                result.print(out);
              } else {
                new SweepText(result, sweep.settings(), Terminal.takesColour()).print(out);
              }
              out.flush();
            });
  }

  private Sweep plan(String folder) {
    if (dataset == null) {
      throw new UserError("--dataset is not given: say what to run over, --dataset data/orcl");
    }
    SettingsReader reader = settingsOptions.reader();
    SweepSettings settings =
        new SweepSettings(
            dataset,
            data.symbols(),
            data.range(dataset),
            search.settings(),
            ranking.ranking(),
            reader.account(),
            reader.periodsPerYear(),
            reader.execution());
    List<Path> jars = strategyJars.jars();
    return Sweep.plan(settings, folder, jars, StrategyJars::load, clock, anySize);
  }

  private Sweep resume() {
    for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
      if (!ALLOWED_IN_RESUME.contains(option.longestName())) {
        throw new UserError(
            "--resume takes everything from its directory: leave " + option.longestName() + " out");
      }
    }
    return Sweep.resume(resumed, settingsOptions.execution(), StrategyJars::load, clock);
  }

  private String folder() {
    return runDirectory == null
        ? Path.of("runs", clock.folderName() + "-sweep").toString()
        : runDirectory;
  }
}
