package dev.lockstep.benchmarks.live;

import dev.lockstep.jobs.graph.LiveGraph;
import dev.lockstep.jobs.graph.LiveShape;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.JobID;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * What checkpoints cost when many symbols were touched once and few trade on, for each number of
 * engines on the heap. There is no gate: the figures are for the reader.
 */
final class CheckpointBenchmark implements LiveBenchmark {
  private static final int EVENTS_PER_SECOND = 1_000;
  private static final long EQUITY_NANOS = 60_000_000_000L;
  private static final long PATIENCE_MILLIS = 20;

  @Override
  public Map<String, String> defaults() {
    return new TreeMap<>(
        Map.of(
            "--symbols", "100000",
            "--hot", "10",
            "--seconds", "15",
            "--touch-rate", "10000",
            "--hot-groups", "10000,100000",
            "--parallelism", "1"));
  }

  @Override
  public boolean run(LiveOptions options, Path folder, PrintStream out) throws Exception {
    TextTable table =
        new TextTable(
            "hot groups",
            "checkpoints",
            "sync ms: middle",
            "most",
            "async ms: middle",
            "most",
            "state MB",
            "new MB: middle",
            "most",
            "heap MB");
    for (int hotGroups : options.numbers("--hot-groups")) {
      Run run = measure(options, hotGroups, folder);
      String name = "%,d".formatted(hotGroups);
      add(table, name + ", all symbols once", run.touching, run.touchingHeapBytes);
      add(table, name + ", few trade on", run.trading, run.tradingHeapBytes);
    }
    out.printf(
        "%,d symbols touched once at %,d/s, then %d of them trade at %,d/s for %d s; RocksDB,"
            + " incremental checkpoints each second%n%s",
        options.positive("--symbols"),
        options.positive("--touch-rate"),
        options.positive("--hot"),
        EVENTS_PER_SECOND,
        options.positive("--seconds"),
        table);
    return true;
  }

  private static void add(
      TextTable table, String name, List<CheckpointFigures> checkpoints, long heapBytes) {
    table.add(
        name,
        Integer.toString(checkpoints.size()),
        "%,d".formatted(CheckpointFigures.median(checkpoints, CheckpointFigures::syncMillis)),
        "%,d".formatted(CheckpointFigures.most(checkpoints, CheckpointFigures::syncMillis)),
        "%,d".formatted(CheckpointFigures.median(checkpoints, CheckpointFigures::asyncMillis)),
        "%,d".formatted(CheckpointFigures.most(checkpoints, CheckpointFigures::asyncMillis)),
        megabytes(CheckpointFigures.most(checkpoints, CheckpointFigures::stateBytes)),
        megabytes(CheckpointFigures.median(checkpoints, CheckpointFigures::writtenBytes)),
        megabytes(CheckpointFigures.most(checkpoints, CheckpointFigures::writtenBytes)),
        "%,d".formatted(heapBytes >> 20));
  }

  private static String megabytes(long bytes) {
    return "%,.2f".formatted(bytes / 1e6);
  }

  private static Run measure(LiveOptions options, int hotGroups, Path folder) throws Exception {
    int parallelism = options.positive("--parallelism");
    Symbols symbols = new Symbols(options.positive("--symbols"));
    long traded = (long) EVENTS_PER_SECOND * options.positive("--seconds");
    long events = symbols.count() + traded;
    StreamExecutionEnvironment environment =
        new StreamExecutionEnvironment(
            JobConfiguration.of(parallelism, Duration.ZERO, folder.resolve("checkpoints")));
    Schedule schedule =
        new Schedule(
            new Schedule.Rate(symbols.count(), options.positive("--touch-rate")),
            new Schedule.Rate(options.positive("--hot"), EVENTS_PER_SECOND),
            symbols.count());
    LiveGraph.attach(
        environment,
        new ScheduledPorts(schedule, events, new LatencySink(0)),
        new LiveShape(
            symbols.spec(EQUITY_NANOS),
            JobConfiguration.MAX_PARALLELISM,
            1,
            parallelism,
            hotGroups,
            Duration.ZERO));
    KeptCounters.clear();
    try (BenchmarkCluster cluster = BenchmarkCluster.start(parallelism, folder)) {
      JobID job = cluster.submit(environment);
      Run run = new Run();
      boolean isOver = false;
      while (!isOver && KeptCounters.processed() < symbols.count()) {
        isOver = cluster.endsWithin(job, PATIENCE_MILLIS);
      }
      run.endTouching(CheckpointFigures.of(cluster.checkpoints(job)));
      while (!isOver && KeptCounters.processed() < events - EVENTS_PER_SECOND) {
        isOver = cluster.endsWithin(job, PATIENCE_MILLIS);
      }
      run.tradingHeapBytes = usedHeapBytes();
      cluster.await(job);
      run.endTrading(CheckpointFigures.of(cluster.checkpoints(job)));
      return run;
    }
  }

  private static long usedHeapBytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** Checkpoints while symbols were touched, and after that. */
  private static final class Run {
    private List<CheckpointFigures> touching = List.of();
    private List<CheckpointFigures> trading = List.of();
    private long touchingHeapBytes;
    private long tradingHeapBytes;

    void endTouching(List<CheckpointFigures> all) {
      touching = new ArrayList<>(all);
      touchingHeapBytes = usedHeapBytes();
    }

    /** The first two after that still write what was touched last. */
    void endTrading(List<CheckpointFigures> all) {
      int first = Math.min(all.size(), touching.size() + 2);
      trading = new ArrayList<>(all.subList(first, all.size()));
    }
  }
}
