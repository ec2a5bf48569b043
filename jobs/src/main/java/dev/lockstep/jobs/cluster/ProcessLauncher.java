package dev.lockstep.jobs.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessSpec;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils;
import org.apache.flink.runtime.jobmanager.JobManagerProcessSpec;
import org.apache.flink.runtime.jobmanager.JobManagerProcessUtils;
import org.apache.flink.runtime.util.config.memory.ProcessMemoryUtils;

/** Starts the processes of a cluster so that they live on when their parent ends. */
final class ProcessLauncher {
  private static final String JOB_MANAGER =
      "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint";
  private static final String TASK_MANAGER =
      "org.apache.flink.runtime.taskexecutor.TaskManagerRunner";
  private static final List<String> OPENED =
      List.of(
          "java.lang",
          "java.net",
          "java.io",
          "java.nio",
          "sun.nio.ch",
          "java.lang.reflect",
          "java.text",
          "java.time",
          "java.util",
          "java.util.concurrent",
          "java.util.concurrent.atomic",
          "java.util.concurrent.locks");
  private static final int JAVA_WITH_UNSAFE_WARNINGS = 24;

  private final ClusterFolder folder;
  private final Configuration configuration;

  ProcessLauncher(ClusterFolder folder, Configuration configuration) {
    this.folder = folder;
    this.configuration = configuration;
  }

  /**
   * Starts the JobManager.
   *
   * @param more dynamic configuration, {@code key=value}
   */
  ClusterProcess startJobManager(List<String> more) throws IOException {
    JobManagerProcessSpec memory = JobManagerProcessUtils.processSpecFromConfig(configuration);
    List<String> jvm =
        words(JobManagerProcessUtils.generateJvmParametersStr(memory, configuration));
    jvm.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    List<String> dynamic = words(JobManagerProcessUtils.generateDynamicConfigsStr(memory));
    return start("jobmanager", jvm, JOB_MANAGER, with(dynamic, more));
  }

  /**
   * Starts one more.
   *
   * @param more dynamic configuration, {@code key=value}
   */
  ClusterProcess startTaskManager(int number, List<String> more) throws IOException {
    TaskExecutorProcessSpec memory = TaskExecutorProcessUtils.processSpecFromConfig(configuration);
    List<String> dynamic = words(TaskExecutorProcessUtils.generateDynamicConfigsStr(memory));
    String name = "taskmanager-" + number;
    dynamic.addAll(List.of("-D", "taskmanager.resource-id=" + name));
    List<String> jvm = words(ProcessMemoryUtils.generateJvmParametersStr(memory));
    return start(name, jvm, TASK_MANAGER, with(dynamic, more));
  }

  private static List<String> with(List<String> dynamic, List<String> more) {
    more.forEach(entry -> dynamic.addAll(List.of("-D", entry)));
    return dynamic;
  }

  private ClusterProcess start(String name, List<String> jvm, String main, List<String> dynamic)
      throws IOException {
    List<String> command = new ArrayList<>(detaching());
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    for (String opened : OPENED) {
      command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
    }
    if (Runtime.version().feature() >= JAVA_WITH_UNSAFE_WARNINGS) {
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.add("-Dlog.file=" + folder.log(name));
    command.add("-Dlog4j.configurationFile=" + folder.logConfiguration().toUri());
    command.addAll(List.of("-cp", folder.library().resolve("*").toString(), main));
    command.addAll(List.of("--configDir", folder.path().toString()));
    command.addAll(dynamic);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(folder.path().toFile());
    builder.environment().remove("FLINK_CONF_DIR");
    builder.redirectInput(new File("/dev/null"));
    builder.redirectErrorStream(true).redirectOutput(folder.output(name).toFile());
    ClusterProcess process = ClusterProcess.of(name, builder.start().toHandle());
    process.write(folder.pidFile(name));
    return process;
  }

  /** A session of its own, so that neither Ctrl-C nor a closed terminal reaches it. */
  private static List<String> detaching() {
    for (String name : List.of("setsid", "nohup")) {
      for (String place : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
        Path program = Path.of(place, name);
        if (!place.isEmpty() && Files.isExecutable(program)) {
          return List.of(program.toString());
        }
      }
    }
    return List.of();
  }

  private static List<String> words(String text) {
    return new ArrayList<>(List.of(text.strip().split("\\s+", -1)));
  }
}
