package dev.lockstep.jobs.cluster;

import dev.lockstep.jobs.UserError;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.flink.configuration.MemorySize;

/**
 * What a standalone cluster on this machine is made of.
 *
 * @param folder its own folder: configuration, logs, pid files
 * @param taskManagers how many processes run tasks
 * @param slots of each TaskManager
 * @param port of the web UI and of everything that submits jobs
 * @param stateBackend {@code rocksdb} or {@code heap}, for jobs that do not choose their own
 * @param checkpoints folder or URI for checkpoints and savepoints of jobs that do not choose their
 *     own; empty for folders beside the logs
 * @param memory most that one TaskManager takes, the JVM's own needs included
 * @param prometheusPort where the JobManager serves its metrics; the TaskManagers take the ports
 *     that follow
 * @param more configuration of Flink that lies over everything else
 */
public record ClusterSettings(
    Path folder,
    int taskManagers,
    int slots,
    int port,
    String stateBackend,
    String checkpoints,
    MemorySize memory,
    OptionalInt prometheusPort,
    Map<String, String> more) {
  private static final List<String> STATE_BACKENDS = List.of("rocksdb", "heap");
  private static final int MOST_PROCESSES = 64;
  private static final MemorySize LEAST_MEMORY = MemorySize.ofMebiBytes(768);

  public ClusterSettings {
    folder = folder.toAbsolutePath().normalize();
    more = Map.copyOf(more);
    checkCount("--task-managers", taskManagers);
    checkCount("--slots", slots);
    LocalPorts.checkRange("--port", port);
    if (prometheusPort.isPresent()) {
      LocalPorts.checkRange("--prometheus-port", prometheusPort.getAsInt());
      LocalPorts.checkRange(
          "the last port of --prometheus-port", prometheusPort.getAsInt() + taskManagers);
    }
    if (!STATE_BACKENDS.contains(stateBackend)) {
      throw new UserError("--state-backend must be rocksdb or heap, was " + stateBackend);
    }
    if (memory.compareTo(LEAST_MEMORY) < 0) {
      throw new UserError(
          "--memory must be >= %s for a TaskManager, was %s"
              .formatted(LEAST_MEMORY.toHumanReadableString(), memory.toHumanReadableString()));
    }
  }

  /** Reads a size such as {@code 1024m} or {@code 2g}; {@link UserError} for anything else. */
  public static MemorySize memory(String text) {
    try {
      return MemorySize.parse(text);
    } catch (IllegalArgumentException e) {
      throw new UserError("--memory must be a size such as 1024m or 2g, was " + text, e);
    }
  }

  private static void checkCount(String option, int count) {
    if (count < 1 || count > MOST_PROCESSES) {
      throw new UserError(option + " must be 1 to " + MOST_PROCESSES + ", was " + count);
    }
  }
}
