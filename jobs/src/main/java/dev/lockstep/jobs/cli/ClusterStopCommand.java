package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.cluster.LocalCluster;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code cluster stop}: ends all processes. */
@Command(
    name = "stop",
    description = {
      "Ends all processes of a cluster that cluster start made, and waits until they",
      "have ended. Jobs that run there end without a savepoint: stop them first. Logs,",
      "checkpoints and savepoints stay."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {"  lockstep cluster stop", "  lockstep cluster stop --dir /tmp/cluster"})
final class ClusterStopCommand implements Callable<Integer> {
  @Mixin private ClusterFolderOption folder;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    LocalCluster cluster = folder.cluster();
    int stopped = cluster.stop();
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        stopped == 0
            ? "no cluster runs in " + cluster.folder()
            : "stopped %s; logs in %s"
                .formatted(Figures.count(stopped, "process", "processes"), cluster.folder()));
    out.flush();
    return 0;
  }
}
