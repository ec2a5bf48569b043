package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.cluster.ClusterJob;
import dev.lockstep.jobs.cluster.ClusterOverview;
import dev.lockstep.jobs.cluster.ClusterProcess;
import dev.lockstep.jobs.cluster.LocalCluster;
import dev.lockstep.jobs.cluster.Target;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code cluster status}: which processes live, and what they do. */
@Command(
    name = "status",
    description = {
      "Shows the processes, slots and running jobs of a cluster that cluster start",
      "made. Exits with 0 when it answers, with 1 when it does not."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {"  lockstep cluster status", "  lockstep cluster status --dir /tmp/cluster"})
final class ClusterStatusCommand implements Callable<Integer> {
  @Mixin private ClusterFolderOption folder;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    LocalCluster cluster = folder.cluster();
    PrintWriter out = spec.commandLine().getOut();
    List<ClusterProcess> processes = cluster.processes();
    for (ClusterProcess process : processes) {
      String state = process.isAlive() ? "pid " + process.pid() : "has died";
      out.printf("%-16s %-12s %s%n", process.name(), state, cluster.log(process.name()));
    }
    boolean isKnown = processes.stream().anyMatch(ClusterProcess::isAlive);
    Optional<Target> target = isKnown ? cluster.target() : Optional.empty();
    Optional<ClusterOverview> overview = target.flatMap(ClusterOverview::ask);
    if (overview.isEmpty()) {
      out.println(
          isKnown
              ? "the cluster of " + cluster.folder() + " does not answer"
              : "no cluster runs in " + cluster.folder());
      out.flush();
      return 1;
    }
    print(out, target.get(), overview.get());
    out.flush();
    return 0;
  }

  private static void print(PrintWriter out, Target target, ClusterOverview overview)
      throws IOException {
    out.printf("%-16s http://%s%n", "web UI", target);
    out.printf(
        "%-16s %d, %d free, on %s%n",
        "slots",
        overview.slots(),
        overview.freeSlots(),
        Figures.count(overview.taskManagers(), "TaskManager", "TaskManagers"));
    List<ClusterJob> jobs = ClusterJob.running(target);
    out.printf("%-16s %d%n", "running jobs", jobs.size());
    for (ClusterJob job : jobs) {
      out.printf("  %s %-10s %s%n", job.id(), job.state(), job.name());
    }
  }
}
