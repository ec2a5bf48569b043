package dev.lockstep.jobs.cluster;

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

  void create() throws IOException {
    Files.createDirectories(path.resolve("log"));
    clear();
    Files.createDirectories(library());
    Files.createDirectories(temporary());
  }

  /** Removes what only running processes need. */
  void clear() throws IOException {
    for (Path folder : List.of(library(), temporary())) {
      if (Files.exists(folder)) {
        try (Stream<Path> tree = Files.walk(folder)) {
          for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
    }
  }
}
