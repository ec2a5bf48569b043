package dev.lockstep.jobs.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code cluster}: a Flink cluster of processes on this machine, and jobs for any cluster. */
@Command(
    name = "cluster",
    description = {
      "Runs a standalone Flink cluster on this machine, a JobManager and TaskManagers",
      "as processes of their own, and sends jobs to it or to another cluster. Its logs",
      "and pid files are in ~/.lockstep/cluster: it is found from any folder."
    },
    mixinStandardHelpOptions = true,
    subcommands = {
      ClusterStartCommand.class,
      ClusterStatusCommand.class,
      ClusterStopCommand.class,
      ClusterSubmitCommand.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep cluster start",
      "  lockstep cluster start --task-managers 4 --memory 2g --prometheus-port 9250",
      "  lockstep cluster submit backtest --dataset data/orcl --strategy sma-cross \\",
      "      --cash 1000000 --commission-bps 3",
      "  lockstep cluster status",
      "  lockstep cluster stop",
      "",
      "Any command with --target localhost:8081 runs there too."
    })
final class ClusterCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "name what to do: start, status, stop or submit");
  }
}
