package dev.lockstep.jobs.cluster;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.configuration.BlobServerOptions;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;

/** Flink's configuration of a cluster on this machine, as {@code config.yaml} and in memory. */
final class ClusterConfiguration {
  private static final String HERE = "127.0.0.1";
  private static final Duration HEARTBEAT = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT_TIMEOUT = Duration.ofSeconds(8);

  private ClusterConfiguration() {}

  static Configuration of(ClusterSettings settings, int rpcPort) {
    ClusterFolder folder = new ClusterFolder(settings.folder());
    Configuration configuration = new Configuration();
    addAddresses(configuration, settings, rpcPort);
    addMemory(configuration, settings);
    addState(configuration, settings, folder);
    configuration.set(CoreOptions.TMP_DIRS, folder.temporary().toString());
    // A lost process is noticed in seconds, and jobs go on with the slots that are left.
    configuration.set(HeartbeatManagerOptions.HEARTBEAT_INTERVAL, HEARTBEAT);
    configuration.set(HeartbeatManagerOptions.HEARTBEAT_TIMEOUT, HEARTBEAT_TIMEOUT);
    configuration.set(JobManagerOptions.SCHEDULER, JobManagerOptions.SchedulerType.Adaptive);
    configuration.set(
        JobManagerOptions.SCHEDULER_SUBMISSION_RESOURCE_STABILIZATION_TIMEOUT,
        Duration.ofSeconds(1));
    configuration.set(
        TaskManagerOptions.TASK_MANAGER_LOAD_BALANCE_MODE,
        TaskManagerOptions.TaskManagerLoadBalanceMode.SLOTS);
    if (settings.prometheusPort().isPresent()) {
      configuration.setString(
          "metrics.reporter.prom.factory.class",
          "org.apache.flink.metrics.prometheus.PrometheusReporterFactory");
    }
    settings.more().forEach(configuration::setString);
    return configuration;
  }

  /** Only this machine is served: who may submit a job may run any code. */
  private static void addAddresses(
      Configuration configuration, ClusterSettings settings, int rpcPort) {
    configuration.set(JobManagerOptions.ADDRESS, HERE);
    configuration.set(JobManagerOptions.BIND_HOST, HERE);
    configuration.set(JobManagerOptions.PORT, rpcPort);
    configuration.set(BlobServerOptions.PORT, "0");
    configuration.set(RestOptions.ADDRESS, HERE);
    configuration.set(RestOptions.BIND_ADDRESS, HERE);
    configuration.set(RestOptions.PORT, settings.port());
    configuration.set(RestOptions.BIND_PORT, Integer.toString(settings.port()));
    configuration.set(TaskManagerOptions.HOST, HERE);
    configuration.set(TaskManagerOptions.BIND_HOST, HERE);
    configuration.set(TaskManagerOptions.NUM_TASK_SLOTS, settings.slots());
  }

  /** Less for Flink itself than by default, so that more is left for engines on the heap. */
  private static void addMemory(Configuration configuration, ClusterSettings settings) {
    configuration.set(JobManagerOptions.TOTAL_PROCESS_MEMORY, MemorySize.ofMebiBytes(768));
    configuration.set(JobManagerOptions.OFF_HEAP_MEMORY, MemorySize.ofMebiBytes(64));
    configuration.set(JobManagerOptions.JVM_OVERHEAD_MIN, MemorySize.ofMebiBytes(64));
    configuration.set(TaskManagerOptions.TOTAL_PROCESS_MEMORY, settings.memory());
    configuration.set(TaskManagerOptions.FRAMEWORK_HEAP_MEMORY, MemorySize.ofMebiBytes(64));
    configuration.set(TaskManagerOptions.FRAMEWORK_OFF_HEAP_MEMORY, MemorySize.ofMebiBytes(64));
    configuration.set(TaskManagerOptions.JVM_OVERHEAD_MIN, MemorySize.ofMebiBytes(96));
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(32));
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(128));
    configuration.set(TaskManagerOptions.MANAGED_MEMORY_FRACTION, 0.25f);
  }

  private static void addState(
      Configuration configuration, ClusterSettings settings, ClusterFolder folder) {
    boolean isHeap = settings.stateBackend().equals("heap");
    configuration.set(StateBackendOptions.STATE_BACKEND, isHeap ? "hashmap" : "rocksdb");
    configuration.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, !isHeap);
    configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
    String given = settings.checkpoints();
    configuration.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY, uri(given, "", folder.checkpoints()));
    configuration.set(
        CheckpointingOptions.SAVEPOINT_DIRECTORY, uri(given, "/savepoints", folder.savepoints()));
  }

  private static String uri(String given, String within, Path standard) {
    if (given.isEmpty()) {
      return folderUri(standard).toString();
    }
    String text = given.contains("://") ? given : folderUri(Path.of(given)).toString();
    return (text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + within;
  }

  /** The same whether the folder is there or not. */
  private static URI folderUri(Path folder) {
    return URI.create("file://" + folder.toAbsolutePath().normalize().toUri().getRawPath());
  }

  /** As Flink reads it from a file: one quoted value for each key. */
  static String yaml(Configuration configuration) {
    StringBuilder yaml = new StringBuilder();
    for (Map.Entry<String, String> entry : new TreeMap<>(configuration.toMap()).entrySet()) {
      String value = entry.getValue().replace("\\", "\\\\").replace("\"", "\\\"");
      yaml.append(entry.getKey()).append(": \"").append(value).append("\"\n");
    }
    return yaml.toString();
  }
}
