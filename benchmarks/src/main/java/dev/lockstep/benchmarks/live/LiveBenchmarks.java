package dev.lockstep.benchmarks.live;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Measures the live graph. Ends with 1 when a gate is missed, 2 when it is asked wrongly. */
public final class LiveBenchmarks {
  private static final Map<String, LiveBenchmark> ALL =
      Map.of(
          "throughput", new ThroughputBenchmark(),
          "latency", new LatencyBenchmark(),
          "checkpoints", new CheckpointBenchmark());

  private LiveBenchmarks() {}

  /** Name of the benchmark, then its options. */
  public static void main(String[] arguments) throws Exception {
    int status;
    try {
      status = run(List.of(arguments), System.out) ? 0 : 1;
    } catch (IllegalArgumentException e) {
      System.err.println("live: " + e.getMessage());
      status = 2;
    }
    System.exit(status);
  }

  /** Returns whether all gates hold; mistakes are {@link IllegalArgumentException}s. */
  static boolean run(List<String> arguments, PrintStream out) throws Exception {
    LiveBenchmark benchmark = arguments.isEmpty() ? null : ALL.get(arguments.get(0));
    if (benchmark == null) {
      throw new IllegalArgumentException(
          "say what to measure: " + String.join(", ", ALL.keySet().stream().sorted().toList()));
    }
    LiveOptions options =
        LiveOptions.parse(arguments.subList(1, arguments.size()), benchmark.defaults());
    Path folder = Files.createTempDirectory("lockstep-live-benchmark");
    try {
      return benchmark.run(options, folder, out);
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
  }
}
