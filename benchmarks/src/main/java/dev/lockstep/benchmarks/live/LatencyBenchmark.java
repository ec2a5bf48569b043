package dev.lockstep.benchmarks.live;

import dev.lockstep.jobs.graph.LiveGraph;
import dev.lockstep.jobs.graph.LiveShape;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.HdrHistogram.Histogram;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * From the moment an event is due to the moment its output is in the sink, through the whole live
 * graph, for each way of waiting. The first row, nothing waits, has the gate.
 */
final class LatencyBenchmark implements LiveBenchmark {
  private static final double GATE_P99_MICROS = 5_000;
  private static final double AIM_P99_MICROS = 1_000;
  private static final double AIM_P50_MICROS = 50;
  private static final int HOT_GROUPS = 10_000;

  private static final List<String> BACKENDS = List.of("rocksdb", "heap");

  // A report of equity after each event.
  private static final long EQUITY_NANOS = 1;

  @Override
  public Map<String, String> defaults() {
    return new TreeMap<>(
        Map.of(
            "--rate", "50000",
            "--seconds", "30",
            "--warm-up", "15",
            "--symbols", "100",
            "--parallelism", "1",
            "--backend", "rocksdb",
            "--buffer-timeout", "0ms,1ms,10ms,100ms",
            "--bundle", "0ms,1ms"));
  }

  @Override
  public boolean run(LiveOptions options, Path folder, PrintStream out) throws Exception {
    List<Duration> bundles = options.allMillis("--bundle");
    List<Duration> timeouts = options.allMillis("--buffer-timeout");
    TextTable table =
        new TextTable(
            "buffer timeout, bundle",
            "events/s",
            "p50 us",
            "p99 us",
            "p99.9 us",
            "max us",
            "checkpoints: sync ms",
            "async ms",
            "");
    boolean isGood = true;
    boolean isFirst = true;
    for (Duration bundle : bundles) {
      for (Duration timeout : timeouts) {
        List<CheckpointFigures> checkpoints = measure(options, timeout, bundle, folder);
        Histogram latencies = Latencies.all();
        String verdict = isFirst ? verdict(latencies) : "";
        isGood &= !isFirst || micros(latencies, 99) <= GATE_P99_MICROS;
        isFirst = false;
        table.add(
            "%d ms, %d ms".formatted(timeout.toMillis(), bundle.toMillis()),
            "%,d".formatted(latencies.getTotalCount() / options.positive("--seconds")),
            "%,.0f".formatted(micros(latencies, 50)),
            "%,.0f".formatted(micros(latencies, 99)),
            "%,.0f".formatted(micros(latencies, 99.9)),
            "%,.0f".formatted(micros(latencies, 100)),
            middleAndMost(checkpoints, CheckpointFigures::syncMillis),
            middleAndMost(checkpoints, CheckpointFigures::asyncMillis),
            verdict);
      }
    }
    out.printf(
        "from due time to sink, %,d events/s for %d s after %d s of warm-up, %d symbols, %s%n%s",
        options.positive("--rate"),
        options.positive("--seconds"),
        options.positive("--warm-up"),
        options.positive("--symbols"),
        options.word("--backend", BACKENDS),
        table);
    return isGood;
  }

  private static List<CheckpointFigures> measure(
      LiveOptions options, Duration bufferTimeout, Duration bundle, Path folder) throws Exception {
    int perSecond = options.positive("--rate");
    long warmUpEvents = (long) perSecond * options.positive("--warm-up");
    long events = warmUpEvents + (long) perSecond * options.positive("--seconds");
    int parallelism = options.positive("--parallelism");
    Symbols symbols = new Symbols(options.positive("--symbols"));
    Schedule.Rate rate = new Schedule.Rate(symbols.count(), perSecond);
    Latencies.clear();
    Configuration configuration =
        JobConfiguration.of(parallelism, bufferTimeout, folder.resolve("checkpoints"));
    if (options.word("--backend", BACKENDS).equals("heap")) {
      configuration.set(StateBackendOptions.STATE_BACKEND, "hashmap");
    }
    StreamExecutionEnvironment environment = new StreamExecutionEnvironment(configuration);
    LiveGraph.attach(
        environment,
        new ScheduledPorts(
            new Schedule(rate, rate, warmUpEvents), events, new LatencySink(warmUpEvents)),
        new LiveShape(
            symbols.spec(EQUITY_NANOS),
            JobConfiguration.MAX_PARALLELISM,
            1,
            parallelism,
            HOT_GROUPS,
            bundle));
    try (BenchmarkCluster cluster = BenchmarkCluster.start(parallelism, folder)) {
      JobID job = cluster.submit(environment);
      cluster.await(job);
      List<CheckpointFigures> all = CheckpointFigures.of(cluster.checkpoints(job));
      int warmUpCheckpoints = Math.min(all.size(), options.positive("--warm-up"));
      return all.subList(warmUpCheckpoints, all.size());
    }
  }

  private static String middleAndMost(
      List<CheckpointFigures> checkpoints, ToLongFunction<CheckpointFigures> figure) {
    return "%d, most %d"
        .formatted(
            CheckpointFigures.median(checkpoints, figure),
            CheckpointFigures.most(checkpoints, figure));
  }

  private static double micros(Histogram latencies, double percent) {
    return latencies.getValueAtPercentile(percent) / 1e3;
  }

  private static String verdict(Histogram latencies) {
    return String.format(
        Locale.ROOT,
        "gate p99 %,.0f us %s, aims p50 %.0f us %s, p99 %,.0f us %s",
        GATE_P99_MICROS,
        micros(latencies, 99) <= GATE_P99_MICROS ? "holds" : "MISSED",
        AIM_P50_MICROS,
        micros(latencies, 50) <= AIM_P50_MICROS ? "reached" : "not yet",
        AIM_P99_MICROS,
        micros(latencies, 99) <= AIM_P99_MICROS ? "reached" : "not yet");
  }
}
