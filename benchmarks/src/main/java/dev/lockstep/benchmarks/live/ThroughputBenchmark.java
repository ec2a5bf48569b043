package dev.lockstep.benchmarks.live;

import dev.lockstep.jobs.kafka.EmbeddedBroker;
import dev.lockstep.jobs.live.EventLog;
import dev.lockstep.jobs.live.config.LogSettings;
import dev.lockstep.operators.live.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Events per second through the whole live graph on Kafka, and through a bare Flink job on the same
 * topic, in turns, with equal settings of Flink. The least time of all rounds counts.
 */
final class ThroughputBenchmark implements LiveBenchmark {
  private static final String SINGLE = "single";
  private static final String BLOCKS = "blocks";

  @Override
  public Map<String, String> defaults() {
    return new TreeMap<>(
        Map.of(
            "--events", "2000000",
            "--symbols", "100",
            "--rounds", "3",
            "--parallelism", "2",
            "--partitions", "4",
            "--buffer-timeout", "100ms",
            "--only", "0,1,2,3"));
  }

  @Override
  public boolean run(LiveOptions options, Path folder, PrintStream out) throws Exception {
    Symbols symbols = new Symbols(options.positive("--symbols"));
    long events = options.positive("--events");
    try (EmbeddedBroker broker =
        EmbeddedBroker.start(folder.resolve("broker"), EmbeddedBroker.FREE_PORT)) {
      Logs logs = new Logs(broker.address(), symbols, events);
      List<Turn> turns = turns(symbols, logs, options);
      for (int round = 0; round < options.positive("--rounds"); round++) {
        for (int which : options.numbers("--only")) {
          turns.get(which).take(broker.address(), folder.resolve("flink"), options);
        }
      }
      out.printf(
          "%,d events of %,d symbols, parallelism %d, buffer timeout %d ms, RocksDB, checkpoints"
              + " each second%n%s",
          events,
          symbols.count(),
          options.positive("--parallelism"),
          options.millis("--buffer-timeout").toMillis(),
          table(turns, events));
      return turns.stream().allMatch(turn -> turn.holds(turns.get(0)) && turn.agrees(events));
    }
  }

  private static List<Turn> turns(Symbols symbols, Logs logs, LiveOptions options)
      throws InterruptedException {
    int partitions = options.positive("--partitions");
    List<String> topics = new ArrayList<>();
    for (String prefix : List.of(SINGLE, BLOCKS)) {
      topics.add(prefix + ".events");
      Arrays.stream(OutputStream.values())
          .forEach(stream -> topics.add(prefix + "." + stream.suffix()));
    }
    logs.create(topics, partitions);
    logs.sendSingly(SINGLE + ".events");
    logs.sendBlocks(BLOCKS + ".events");
    Duration none = Duration.ZERO;
    return List.of(
        new Turn("bare job, single events", SINGLE, 0, new ThroughputContender.Bare()),
        new Turn(
            "live graph, single events", SINGLE, 0.8, new ThroughputContender.Whole(symbols, none)),
        new Turn(
            "live graph, 1 ms bundles",
            SINGLE,
            1,
            new ThroughputContender.Whole(symbols, Duration.ofMillis(1))),
        new Turn(
            "live graph, blocks of " + Logs.BLOCK_ROWS,
            BLOCKS,
            5,
            new ThroughputContender.Whole(symbols, none)));
  }

  private static TextTable table(List<Turn> turns, long events) {
    TextTable table = new TextTable("contender", "seconds", "events/s", "x bare", "");
    Turn bare = turns.get(0);
    for (Turn turn : turns) {
      if (turn.isTaken()) {
        table.add(
            turn.name,
            "%.2f of %s".formatted(turn.least(), turn.times()),
            "%,.0f".formatted(events / turn.least()),
            "%.2f".formatted(turn.ratio(bare)),
            turn.verdict(bare, events));
      }
    }
    return table;
  }

  /** One contender and what it took. */
  private static final class Turn {
    private final String name;
    private final String prefix;
    private final double gate;
    private final ThroughputContender contender;
    private final List<Double> seconds = new ArrayList<>();
    private final List<Long> counts = new ArrayList<>();

    /** {@code gate} is how many times as many events per second as the bare job it must have. */
    Turn(String name, String prefix, double gate, ThroughputContender contender) {
      this.name = name;
      this.prefix = prefix;
      this.gate = gate;
      this.contender = contender;
    }

    void take(String brokers, Path folder, LiveOptions options) throws Exception {
      int parallelism = options.positive("--parallelism");
      Stopwatch.clear();
      KeptCounters.clear();
      StreamExecutionEnvironment environment =
          new StreamExecutionEnvironment(
              JobConfiguration.of(
                  parallelism, options.millis("--buffer-timeout"), folder.resolve("checkpoints")));
      contender.attach(environment, log(brokers, options.positive("--partitions")), parallelism);
      try (BenchmarkCluster cluster = BenchmarkCluster.start(parallelism, folder)) {
        cluster.await(cluster.submit(environment));
      }
      seconds.add(Stopwatch.seconds());
      counts.add(contender.events());
    }

    private EventLog log(String brokers, int partitions) throws Exception {
      SortedMap<Integer, Long> starts = new TreeMap<>();
      for (int partition = 0; partition < partitions; partition++) {
        starts.put(partition, 0L);
      }
      LogSettings settings =
          new LogSettings(
              brokers, prefix, partitions, LogSettings.Start.EARLIEST, Duration.ofMinutes(15));
      return new EventLog(
          settings, "benchmark", starts, Optional.of(Logs.ends(brokers, prefix + ".events")));
    }

    boolean isTaken() {
      return !seconds.isEmpty();
    }

    double least() {
      return seconds.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
    }

    String times() {
      return String.join(" ", seconds.stream().map("%.2f"::formatted).toList());
    }

    double ratio(Turn bare) {
      return bare.least() / least();
    }

    boolean holds(Turn bare) {
      return gate == 0 || !(ratio(bare) < gate);
    }

    boolean agrees(long events) {
      return counts.stream().allMatch(count -> count == events);
    }

    String verdict(Turn bare, long events) {
      String gateText =
          gate == 0 ? "" : "gate %.1f x %s".formatted(gate, holds(bare) ? "holds" : "MISSED");
      return agrees(events) ? gateText : gateText + " DISAGREES: events were " + counts;
    }
  }
}
