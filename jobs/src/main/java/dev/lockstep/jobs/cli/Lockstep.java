package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.CodeVersion;
import dev.lockstep.jobs.bounded.BoundedRun;
import dev.lockstep.jobs.cluster.HostingClient;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The root command. Exit codes: 0 done, 1 the run failed, 2 bad usage or settings. */
@Command(
    name = "lockstep",
    description = {
      "Runs trading strategies through one operator graph, live or over history,",
      "and gives the same orders and the same money in both."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Lockstep.Version.class,
    subcommands = {
      DemoCommand.class,
      GenerateCommand.class,
      ImportCommand.class,
      InspectCommand.class,
      StrategiesCommand.class,
      BacktestCommand.class,
      SweepCommand.class,
      ClusterCommand.class,
      LiveCommand.class,
      VerifyCommand.class,
      TopicsCommand.class,
      ReplayCommand.class,
      TailCommand.class,
      ControlCommand.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep demo",
      "  lockstep import ORCL.csv --dataset data/orcl --bar 1d --format yahoo",
      "  lockstep inspect data/orcl",
      "  lockstep backtest --dataset data/orcl --strategy sma-cross --cash 1000000 \\",
      "      --commission-bps 3",
      "  lockstep sweep --dataset data/orcl --strategy sma-cross --param fast=5..50:5 \\",
      "      --param slow=20..200:20 --cash 1000000 --commission-bps 3",
      "",
      "Help for a command: lockstep COMMAND --help"
    })
public final class Lockstep implements Runnable {
  private static final Set<String> HERE = Set.of("backtest", "sweep");
  private static final Set<String> ELSEWHERE = Set.of("--target", "--web-ui", "--help", "-h");

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  public static void main(String[] args) {
    Locale.setDefault(Locale.ENGLISH);
    CommandLine commandLine = commandLine();
    if (HostingClient.isPresent()) {
      commandLine.setDefaultValueProvider(new HostedTarget(HostingClient.target().toString()));
    } else if (willRunHere(List.of(args))) {
      BoundedRun.expectLocalRun();
    }
    System.exit(commandLine.execute(args));
  }

  /** A guess before the arguments are read: a wrong one costs time, nothing else. */
  private static boolean willRunHere(List<String> args) {
    if (args.isEmpty() || args.stream().anyMatch(ELSEWHERE::contains)) {
      return false;
    }
    boolean isWhole = args.contains("--dataset") || args.contains("--resume");
    return args.get(0).equals("demo") || (HERE.contains(args.get(0)) && isWhole);
  }

  /** The whole command line with its error handling, ready to execute. */
  static CommandLine commandLine() {
    return new CommandLine(new Lockstep())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true)
        .setParameterExceptionHandler(ErrorLine::ofUsage)
        .setExecutionExceptionHandler(ErrorLine::ofExecution);
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "name a command, such as demo, import or backtest");
  }

  /** Sends jobs where the client that hosts this command line would. */
  private record HostedTarget(String target) implements CommandLine.IDefaultValueProvider {
    @Override
    public String defaultValue(CommandLine.Model.ArgSpec argument) {
      boolean isTarget =
          argument instanceof CommandLine.Model.OptionSpec option
              && option.longestName().equals("--target");
      return isTarget ? target : null;
    }
  }

  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {CodeVersion.current().toString()};
    }
  }
}
