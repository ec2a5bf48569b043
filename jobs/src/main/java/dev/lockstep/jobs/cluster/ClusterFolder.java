package dev.lockstep.jobs.cluster;

import dev.lockstep.jobs.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a cluster keeps its files: {@code config.yaml}, a pid file for each process, {@code log},
 * {@code lib} with its jars, {@code tmp}, and the checkpoints and savepoints of its jobs.
 */
record ClusterFolder(Path path) {
  private static final String PID = ".pid";
  private static final String MARK = "# Written by lockstep cluster start.";

  Path configuration() {
    return path.resolve("config.yaml");
  }

  Path logConfiguration() {
    return path.resolve("log4j.properties");
  }

  Path library() {
    return path.resolve("lib");
  }

  Path temporary() {
    return path.resolve("tmp");
  }

  Path checkpoints() {
    return path.resolve("checkpoints");
  }

  Path savepoints() {
    return path.resolve("savepoints");
  }

  Path log(String process) {
    return path.resolve("log").resolve(process + ".log");
  }

  /** What the process prints besides its log. */
  Path output(String process) {
    return path.resolve("log").resolve(process + ".out");
  }

  Path pidFile(String process) {
    return path.resolve(process + PID);
  }

  /** Names of the processes that have a pid file, the JobManager first. */
  List<String> processes() throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("(jobmanager|taskmanager-\\d+)\\.pid"))
          .map(name -> name.substring(0, name.length() - PID.length()))
          .sorted(Comparator.comparing(String::length).thenComparing(name -> name))
          .toList();
    }
  }

  /** Makes it anew, with nothing of an earlier cluster but its logs, checkpoints and savepoints. */
  void create() throws IOException {
    if (!isOurs() && !isEmpty()) {
      throw new UserError("--dir must be a new folder or that of an earlier cluster, was " + path);
    }
    Files.createDirectories(path);
    Files.writeString(configuration(), MARK + "\n");
    clear();
    Files.createDirectories(path.resolve("log"));
    Files.createDirectories(library());
    Files.createDirectories(temporary());
  }

  void writeConfiguration(String yaml) throws IOException {
    Files.writeString(configuration(), MARK + "\n" + yaml);
  }

  /** Removes what only running processes need; touches nothing in folders that are not ours. */
  void clear() throws IOException {
    for (String process : processes()) {
      Files.delete(pidFile(process));
    }
    if (!isOurs()) {
      return;
    }
    for (Path folder : List.of(library(), temporary())) {
      if (Files.exists(folder)) {
        deleteTree(folder);
      }
    }
  }

  private static void deleteTree(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private boolean isEmpty() throws IOException {
    if (!Files.exists(path)) {
      return true;
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.findAny().isEmpty();
    }
  }

  private boolean isOurs() throws IOException {
    return Files.exists(configuration()) && Files.readString(configuration()).startsWith(MARK);
  }
}
