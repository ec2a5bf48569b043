package dev.lockstep.jobs.cluster;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.lockstep.jobs.RunFailure;
import dev.lockstep.jobs.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.configuration.IllegalConfigurationException;
import org.apache.flink.configuration.RestOptions;

/**
 * A standalone Flink session cluster on this machine: a JobManager and TaskManagers as processes of
 * their own, which outlive the one that starts them. All that is known of it stands in its folder.
 */
public final class LocalCluster {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PATIENCE_TO_STOP = Duration.ofSeconds(10);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private final ClusterFolder folder;
  private volatile boolean isAbandoned;

  private LocalCluster(ClusterFolder folder) {
    this.folder = folder;
  }

  /** The one of a folder, whether it runs or not. */
  public static LocalCluster in(Path folder) {
    return new LocalCluster(new ClusterFolder(folder.toAbsolutePath().normalize()));
  }

  /**
   * Starts the processes and waits until all TaskManagers have registered. Whatever goes wrong,
   * nothing is left running.
   */
  public void start(ClusterSettings settings) throws IOException {
    refuseSecondStart();
    LocalPorts.checkFree("--port", settings.port());
    if (settings.prometheusPort().isPresent()) {
      for (int number = 0; number <= settings.taskManagers(); number++) {
        LocalPorts.checkFree("--prometheus-port", settings.prometheusPort().getAsInt() + number);
      }
    }
    boolean hasStarted = false;
    try {
      launch(settings);
      hasStarted = true;
    } catch (IllegalConfigurationException e) {
      throw new UserError("the cluster cannot be configured so: " + e.getMessage(), e);
    } finally {
      if (!hasStarted) {
        stop();
      }
    }
  }

  /** Makes a start that is under way on another thread give up. */
  public void abandon() {
    isAbandoned = true;
  }

  private void refuseSecondStart() throws IOException {
    if (processes().stream().anyMatch(ClusterProcess::isAlive)) {
      throw new UserError(
          "a cluster runs already in %s: stop it with lockstep cluster stop, or name another --dir"
              .formatted(folder.path()));
    }
  }

  private void launch(ClusterSettings settings) throws IOException {
    folder.create();
    Configuration configuration = ClusterConfiguration.of(settings, LocalPorts.findFree());
    folder.writeConfiguration(ClusterConfiguration.yaml(configuration));
    LogConfiguration.write(folder.logConfiguration());
    ClusterLibrary.fill(folder.library(), System.getProperty("java.class.path"));
    ProcessLauncher launcher = new ProcessLauncher(folder, configuration);
    List<ClusterProcess> started = new ArrayList<>();
    started.add(launcher.startJobManager(prometheus(settings.prometheusPort(), 0)));
    for (int number = 1; number <= settings.taskManagers(); number++) {
      started.add(launcher.startTaskManager(number, prometheus(settings.prometheusPort(), number)));
    }
    awaitTaskManagers(started.subList(1, started.size()), started);
  }

  private static List<String> prometheus(OptionalInt port, int number) {
    return port.isEmpty()
        ? List.of()
        : List.of("metrics.reporter.prom.port=" + (port.getAsInt() + number));
  }

  /** Starts one more TaskManager, such as for a lost one, and waits until it has registered. */
  ClusterProcess addTaskManager(int number) throws IOException {
    Configuration configuration = configuration().orElseThrow();
    ClusterProcess added =
        new ProcessLauncher(folder, configuration).startTaskManager(number, List.of());
    awaitTaskManagers(List.of(added), List.of(added));
    return added;
  }

  private void awaitTaskManagers(List<ClusterProcess> awaited, List<ClusterProcess> started) {
    Target target = target().orElseThrow();
    List<String> names = awaited.stream().map(ClusterProcess::name).toList();
    for (long look = PATIENCE.dividedBy(BETWEEN_LOOKS); look > 0; look--) {
      if (isAbandoned) {
        throw new RunFailure("the start was interrupted; nothing is left running");
      }
      if (registered(target).containsAll(names)) {
        return;
      }
      for (ClusterProcess process : started) {
        if (process.awaitEnd(BETWEEN_LOOKS.dividedBy(started.size()))) {
          throw new RunFailure(
              "%s ended while starting: %s"
                  .formatted(process.name(), LogConfiguration.lastError(folder, process.name())));
        }
      }
    }
    throw new RunFailure(
        "the TaskManagers did not register within %d s: %s says why"
            .formatted(PATIENCE.toSeconds(), folder.log("jobmanager").getParent()));
  }

  /** Names of the TaskManagers whose slots the JobManager knows; none while it does not answer. */
  private static Set<String> registered(Target target) {
    try {
      return RestAnswer.get(target, "/taskmanagers", LocalCluster::namesOfThoseWithSlots);
    } catch (IOException e) {
      return Set.of();
    }
  }

  /** One that has just registered reports its slots a moment later. */
  private static Set<String> namesOfThoseWithSlots(JsonParser json) throws IOException {
    Set<String> names = new HashSet<>();
    String name = "";
    for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
      if (token == JsonToken.VALUE_STRING && json.currentName().equals("id")) {
        name = json.getText();
      } else if (token == JsonToken.VALUE_NUMBER_INT
          && json.currentName().equals("slotsNumber")
          && json.getIntValue() > 0) {
        names.add(name);
      }
    }
    return names;
  }

  /** Its processes, dead or alive, the JobManager first. */
  public List<ClusterProcess> processes() throws IOException {
    List<ClusterProcess> processes = new ArrayList<>();
    for (String name : folder.processes()) {
      ClusterProcess.read(name, folder.pidFile(name)).ifPresent(processes::add);
    }
    return processes;
  }

  public Path folder() {
    return folder.path();
  }

  public Path log(String process) {
    return folder.log(process);
  }

  /** Where jobs are sent to; empty when no cluster was started here. */
  public Optional<Target> target() {
    return configuration().map(found -> new Target("localhost", found.get(RestOptions.PORT)));
  }

  private Optional<Configuration> configuration() {
    return Files.exists(folder.configuration())
        ? Optional.of(GlobalConfiguration.loadConfiguration(folder.path().toString()))
        : Optional.empty();
  }

  /**
   * Ends all processes: those that do not end when asked to are killed. Leaves the logs,
   * checkpoints and savepoints.
   *
   * @return how many processes were alive
   */
  public int stop() throws IOException {
    List<ClusterProcess> alive = processes().stream().filter(ClusterProcess::isAlive).toList();
    alive.forEach(process -> process.handle().ifPresent(ProcessHandle::destroy));
    for (ClusterProcess process : alive) {
      if (!process.awaitEnd(PATIENCE_TO_STOP)) {
        process.handle().ifPresent(ProcessHandle::destroyForcibly);
        if (!process.awaitEnd(PATIENCE_TO_STOP)) {
          throw new RunFailure("process " + process.pid() + " cannot be killed");
        }
      }
    }
    folder.clear();
    return alive.size();
  }
}
