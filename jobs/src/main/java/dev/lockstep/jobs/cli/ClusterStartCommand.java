package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.cluster.ClusterSettings;
import dev.lockstep.jobs.cluster.LocalCluster;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cluster start}: starts the processes and waits until they are ready. */
@Command(
    name = "start",
    description = {
      "Starts a Flink cluster on this machine and waits until its TaskManagers have",
      "registered. It serves this machine only, and outlives this command. A lost",
      "TaskManager is noticed within 8 seconds, and jobs go on with the slots left."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep cluster start",
      "  lockstep cluster start --task-managers 4 --slots 1 --memory 2g --port 8090",
      "  lockstep cluster start --config taskmanager.memory.managed.fraction=0.4"
    })
final class ClusterStartCommand implements Callable<Integer> {
  @Option(
      names = "--task-managers",
      paramLabel = "N",
      defaultValue = "2",
      description = "How many processes run tasks. Default: ${DEFAULT-VALUE}")
  private int taskManagers;

  @Option(
      names = "--slots",
      paramLabel = "N",
      defaultValue = "2",
      description = "Slots of each of them. Default: ${DEFAULT-VALUE}")
  private int slots;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8081",
      description = "Port of the web UI, and of --target. Default: ${DEFAULT-VALUE}")
  private int port;

  @Mixin private ClusterFolderOption folder;

  @Option(
      names = "--memory",
      paramLabel = "SIZE",
      defaultValue = "1024m",
      description = "Most memory of one TaskManager process. Default: ${DEFAULT-VALUE}")
  private String memory;

  @Option(
      names = "--state-backend",
      paramLabel = "rocksdb|heap",
      defaultValue = "rocksdb",
      description = "For jobs that do not choose. Default: ${DEFAULT-VALUE}")
  private String stateBackend;

  @Option(
      names = "--checkpoints",
      paramLabel = "DIR|URI",
      defaultValue = "",
      description = "For jobs that do not choose. Default: checkpoints and savepoints in --dir")
  private String checkpoints;

  @Option(
      names = "--prometheus-port",
      paramLabel = "PORT",
      description =
          "Serve metrics to Prometheus, open to the network: the JobManager on PORT, TaskManager N"
              + " on PORT + N. Default: off")
  private Integer prometheusPort;

  @Option(
      names = "--config",
      paramLabel = "KEY=VALUE",
      description = "A setting of Flink's configuration; once for each")
  private Map<String, String> more = new TreeMap<>();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    ClusterSettings settings =
        new ClusterSettings(
            folder.folder(),
            taskManagers,
            slots,
            port,
            stateBackend,
            checkpoints,
            ClusterSettings.memory(memory),
            prometheusPort == null ? OptionalInt.empty() : OptionalInt.of(prometheusPort),
            more);
    LocalCluster cluster = folder.cluster();
    try (Interruption interruption = Interruption.watch(cluster::abandon)) {
      cluster.start(settings);
      if (interruption.hasCome()) {
        return Interruption.EXIT_CODE;
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "started a JobManager and %s with %s in all%n",
        Figures.count(taskManagers, "TaskManager", "TaskManagers"),
        Figures.count((long) taskManagers * slots, "slot", "slots"));
    out.println("web UI    http://localhost:" + port);
    out.println("jobs      lockstep cluster submit ..., or --target localhost:" + port);
    out.println("folder    " + cluster.folder());
    out.flush();
    return 0;
  }
}
