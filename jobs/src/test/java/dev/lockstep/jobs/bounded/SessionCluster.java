package dev.lockstep.jobs.bounded;

import dev.lockstep.jobs.cluster.ClassPathRpcLoader;
import dev.lockstep.jobs.cluster.Target;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A JobManager and TaskManagers as processes of their own. They have Flink's jars and the one class
 * that finds Flink's RPC system, and nothing else of ours. Losses are noticed within seconds.
 */
public final class SessionCluster {
  static final int SLOTS = 2;

  private final Path folder;
  private final int restPort;
  private final String classPath;
  private final List<String> configuration;
  private final List<Process> processes = new ArrayList<>();
  private final List<Process> taskManagers = new ArrayList<>();

  private SessionCluster(Path folder, List<String> more) throws IOException {
    this.folder = folder;
    restPort = freePort();
    classPath = classPath(folder);
    configuration = new ArrayList<>(more);
    configuration.addAll(
        List.of(
            "jobmanager.rpc.address=127.0.0.1",
            "jobmanager.rpc.port=" + freePort(),
            "jobmanager.bind-host=127.0.0.1",
            "rest.address=127.0.0.1",
            "rest.bind-address=127.0.0.1",
            "rest.port=" + restPort,
            "io.tmp.dirs=" + folder,
            "heartbeat.interval=500",
            "heartbeat.timeout=4000",
            "$internal.dispatcher.client-aliveness-check.interval=500",
            "taskmanager.load-balance.mode=slots",
            "taskmanager.host=127.0.0.1",
            "taskmanager.bind-host=127.0.0.1",
            "taskmanager.numberOfTaskSlots=" + SLOTS,
            "taskmanager.cpu.cores=2",
            "taskmanager.memory.framework.heap.size=128m",
            "taskmanager.memory.framework.off-heap.size=64m",
            "taskmanager.memory.task.heap.size=128m",
            "taskmanager.memory.task.off-heap.size=0m",
            "taskmanager.memory.network.min=16m",
            "taskmanager.memory.network.max=16m",
            "taskmanager.memory.managed.size=0m",
            "taskmanager.memory.jvm-metaspace.size=256m",
            "taskmanager.memory.jvm-overhead.min=64m",
            "taskmanager.memory.jvm-overhead.max=64m"));
  }

  /** One with a single TaskManager. */
  static SessionCluster start(Path folder) throws IOException {
    return start(folder, 1, List.of());
  }

  /**
   * One with several.
   *
   * @param more configuration, {@code key=value}
   */
  public static SessionCluster start(Path folder, int taskManagers, List<String> more)
      throws IOException {
    Files.writeString(folder.resolve("config.yaml"), "env.log.level: INFO\n");
    Files.writeString(
        folder.resolve("log.properties"),
        """
        rootLogger.level = INFO
        rootLogger.appenderRef.out.ref = Out
        appender.out.type = Console
        appender.out.name = Out
        appender.out.layout.type = PatternLayout
        appender.out.layout.pattern = %p %c %m%n
        """);
    SessionCluster cluster = new SessionCluster(folder, more);
    cluster.launch(
        "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint",
        "Rest endpoint listening at");
    cluster.ensureTaskManagers(taskManagers);
    return cluster;
  }

  /** Starts TaskManagers until so many live, and waits until the cluster knows them. */
  public void ensureTaskManagers(int count) throws IOException {
    List<Process> started = new ArrayList<>();
    taskManagers.removeIf(process -> !process.isAlive());
    while (taskManagers.size() < count) {
      Process process = begin("org.apache.flink.runtime.taskexecutor.TaskManagerRunner");
      taskManagers.add(process);
      started.add(process);
    }
    for (Process process : started) {
      awaitLine(
          process.inputReader(), "TaskManager", "Successful registration at resource manager");
    }
  }

  public Target target() {
    return new Target("127.0.0.1", restPort);
  }

  private void launch(String main, String readyLine) throws IOException {
    awaitLine(begin(main).inputReader(), main, readyLine);
  }

  private Process begin(String main) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    for (String opened : List.of("lang", "util", "nio", "net", "io", "time")) {
      command.add("--add-opens=java.base/java." + opened + "=ALL-UNNAMED");
    }
    command.add("-Dlog4j.configurationFile=" + folder.resolve("log.properties"));
    command.addAll(List.of("-cp", classPath, main, "--configDir", folder.toString()));
    for (String entry : configuration) {
      command.addAll(List.of("-D", entry));
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    processes.add(process);
    return process;
  }

  private static void awaitLine(BufferedReader output, String main, String readyLine)
      throws IOException {
    List<String> seen = new ArrayList<>();
    String line = output.readLine();
    while (line != null && !line.contains(readyLine)) {
      seen.add(line);
      line = output.readLine();
    }
    if (line == null) {
      throw new AssertionError(main + " ended early:\n" + String.join("\n", seen));
    }
    Thread drain = new Thread(() -> drain(output), "drain " + main);
    drain.setDaemon(true);
    drain.start();
  }

  private static void drain(BufferedReader output) {
    try (output) {
      output.transferTo(Writer.nullWriter());
    } catch (IOException e) {
      // Stopping the process closes its output.
      return;
    }
  }

  private static String classPath(Path folder) throws IOException {
    Path target = repositoryRoot().resolve("jobs/target");
    List<String> entries = new ArrayList<>();
    entries.add(rpcLoaderOnly(folder).toString());
    try (Stream<Path> jars = Files.list(target.resolve("lib"))) {
      jars.filter(jar -> !jar.getFileName().toString().startsWith("lockstep-"))
          .map(Path::toString)
          .sorted()
          .forEach(entries::add);
    }
    return String.join(File.pathSeparator, entries);
  }

  private static Path rpcLoaderOnly(Path folder) {
    String type = ClassPathRpcLoader.class.getName();
    return TestJars.write(
        folder.resolve("rpc-loader.jar"),
        "org.apache.flink.runtime.rpc.RpcSystemLoader",
        type,
        ClassPathRpcLoader.class);
  }

  private static Path repositoryRoot() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void stop() throws InterruptedException {
    for (Process process : processes) {
      process.destroy();
    }
    for (Process process : processes) {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
  }
}
