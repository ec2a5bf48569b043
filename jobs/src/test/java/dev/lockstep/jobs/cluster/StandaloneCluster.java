package dev.lockstep.jobs.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.flink.api.common.JobID;
import org.apache.flink.client.deployment.StandaloneClusterId;
import org.apache.flink.client.program.rest.RestClusterClient;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.runtime.rest.messages.EmptyRequestBody;
import org.apache.flink.runtime.rest.messages.JobVertexDetailsHeaders;
import org.apache.flink.runtime.rest.messages.JobVertexMessageParameters;
import org.apache.flink.runtime.rest.messages.job.JobDetailsInfo;
import org.apache.flink.runtime.rest.messages.job.SubtaskExecutionAttemptDetailsInfo;

/**
 * A cluster of several processes in a temporary folder, as {@code cluster start} makes it, whose
 * TaskManagers can be killed and replaced. TaskManagers are numbered from 1; numbers are not used
 * again.
 */
public final class StandaloneCluster implements AutoCloseable {
  /** Slots of each TaskManager unless said otherwise. */
  public static final int SLOTS = 2;

  private final LocalCluster cluster;
  private int lastNumber;

  private StandaloneCluster(LocalCluster cluster, int taskManagers) {
    this.cluster = cluster;
    lastNumber = taskManagers;
  }

  /** One in a folder within the given one. */
  public static StandaloneCluster start(Path folder, int taskManagers) throws IOException {
    return start(folder, taskManagers, SLOTS, Map.of());
  }

  /**
   * One with more of Flink's configuration.
   *
   * @param slots of each TaskManager
   */
  public static StandaloneCluster start(
      Path folder, int taskManagers, int slots, Map<String, String> more) throws IOException {
    Map<String, String> configuration = new LinkedHashMap<>();
    configuration.put("heartbeat.interval", "500ms");
    configuration.put("heartbeat.timeout", "4s");
    configuration.put("$internal.dispatcher.client-aliveness-check.interval", "500ms");
    configuration.putAll(more);
    ClusterSettings settings =
        new ClusterSettings(
            folder.resolve("cluster"),
            taskManagers,
            slots,
            LocalPorts.findFree(),
            "rocksdb",
            "",
            MemorySize.ofMebiBytes(1_024),
            OptionalInt.empty(),
            configuration);
    LocalCluster cluster = LocalCluster.in(settings.folder());
    cluster.start(settings);
    return new StandaloneCluster(cluster, taskManagers);
  }

  public Target target() {
    return cluster.target().orElseThrow();
  }

  /** Where its logs are. */
  public Path folder() {
    return cluster.folder();
  }

  /** The processes that live, the JobManager first. */
  public List<ClusterProcess> alive() throws IOException {
    return cluster.processes().stream().filter(ClusterProcess::isAlive).toList();
  }

  /** Numbers of the TaskManagers that live. */
  public List<Integer> taskManagers() throws IOException {
    return alive().stream()
        .map(ClusterProcess::name)
        .filter(name -> name.startsWith("taskmanager-"))
        .map(StandaloneCluster::number)
        .toList();
  }

  /** Kills a TaskManager as {@code kill -9} does, and returns when it is gone. */
  public void killTaskManager(int number) throws IOException {
    ClusterProcess victim =
        alive().stream()
            .filter(process -> process.name().equals("taskmanager-" + number))
            .findFirst()
            .orElseThrow(() -> new AssertionError("TaskManager " + number + " does not live"));
    victim.handle().ifPresent(ProcessHandle::destroyForcibly);
    if (!victim.awaitEnd(Duration.ofSeconds(10))) {
      throw new AssertionError(victim + " survived being killed");
    }
  }

  /** Starts another TaskManager, waits until it has registered, and gives its number. */
  public int startTaskManager() throws IOException {
    lastNumber++;
    cluster.addTaskManager(lastNumber);
    return lastNumber;
  }

  /** Starts TaskManagers until so many live. */
  public void ensureTaskManagers(int count) throws IOException {
    while (taskManagers().size() < count) {
      startTaskManager();
    }
  }

  /** Numbers of the TaskManagers that run tasks of the job, ascending; none while it restarts. */
  public List<Integer> taskManagersOf(JobID job) throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(RestOptions.ADDRESS, target().host());
    configuration.set(RestOptions.PORT, target().port());
    try (RestClusterClient<StandaloneClusterId> client =
        new RestClusterClient<>(configuration, StandaloneClusterId.getInstance())) {
      TreeSet<Integer> numbers = new TreeSet<>();
      for (JobDetailsInfo.JobVertexDetailsInfo vertex :
          client.getJobDetails(job).get().getJobVertexInfos()) {
        for (SubtaskExecutionAttemptDetailsInfo subtask : subtasks(client, job, vertex)) {
          if (subtask.getTaskmanagerId().startsWith("taskmanager-")) {
            numbers.add(number(subtask.getTaskmanagerId()));
          }
        }
      }
      numbers.retainAll(taskManagers());
      return List.copyOf(numbers);
    }
  }

  private static List<SubtaskExecutionAttemptDetailsInfo> subtasks(
      RestClusterClient<StandaloneClusterId> client,
      JobID job,
      JobDetailsInfo.JobVertexDetailsInfo vertex)
      throws InterruptedException, ExecutionException {
    JobVertexMessageParameters parameters = new JobVertexMessageParameters();
    parameters.jobPathParameter.resolve(job);
    parameters.jobVertexIdPathParameter.resolve(vertex.getJobVertexID());
    return client
        .sendRequest(
            JobVertexDetailsHeaders.getInstance(), parameters, EmptyRequestBody.getInstance())
        .get()
        .getSubtasks();
  }

  private static int number(String name) {
    return Integer.parseInt(name.substring(name.indexOf('-') + 1));
  }

  /** Ends all its processes. */
  public void stop() throws IOException {
    cluster.stop();
  }

  @Override
  public void close() throws IOException {
    stop();
  }
}
