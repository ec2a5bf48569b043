package dev.lockstep.benchmarks.live;

import dev.lockstep.jobs.kafka.Brokers;
import dev.lockstep.jobs.kafka.EmbeddedBroker;
import dev.lockstep.jobs.kafka.TopicNames;
import dev.lockstep.jobs.kafka.TopicPlan;
import dev.lockstep.jobs.kafka.Topics;
import dev.lockstep.jobs.live.EventLog;
import dev.lockstep.jobs.live.config.LogSettings;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Events per second through the whole live graph on Kafka, and through a bare Flink job on the same
 * topic, in turns, with equal settings of Flink. The least time of all rounds counts.
 */
final class ThroughputBenchmark implements LiveBenchmark {
  private static final TopicNames SINGLE = new TopicNames("single");
  private static final TopicNames BLOCKS = new TopicNames("blocks");

  // What is over in less than a second says little.
  private static final long BLOCK_FACTOR = 8;

  @Override
  public Map<String, String> defaults() {
    return new TreeMap<>(
        Map.of(
            "--events", "5000000",
            "--symbols", "100",
            "--rounds", "5",
            "--parallelism", "2",
            "--partitions", "4",
            "--buffer-timeout", "100ms",
            "--only", "0,1,2,3"));
  }

  @Override
  public boolean run(LiveOptions options, Path folder, PrintStream out) throws Exception {
    Symbols symbols = new Symbols(options.positive("--symbols"));
    try (EmbeddedBroker broker =
        EmbeddedBroker.start(folder.resolve("broker"), EmbeddedBroker.FREE_PORT)) {
      Brokers brokers = new Brokers(broker.address());
      List<Turn> turns = turns(symbols, brokers, options);
      for (int round = 0; round < options.positive("--rounds"); round++) {
        for (int which : options.numbers("--only")) {
          turns.get(which).take(brokers, folder.resolve("flink"), options);
        }
      }
      out.printf(
          "%,d symbols, parallelism %d, buffer timeout %d ms, RocksDB, checkpoints"
              + " each second%n%s",
          symbols.count(),
          options.positive("--parallelism"),
          options.millis("--buffer-timeout").toMillis(),
          table(turns));
      return turns.stream().allMatch(turn -> turn.holds(turns.get(0)) && turn.agrees());
    }
  }

  private static List<Turn> turns(Symbols symbols, Brokers brokers, LiveOptions options) {
    long events = options.positive("--events");
    long inBlocks = BLOCK_FACTOR * events;
    for (TopicNames names : List.of(SINGLE, BLOCKS)) {
      try (Topics topics = new Topics(brokers, names)) {
        topics.create(TopicPlan.alone(options.positive("--partitions")));
      }
    }
    new Logs(brokers, symbols, events).sendSingly(SINGLE.events());
    new Logs(brokers, symbols, inBlocks).sendBlocks(BLOCKS.events());
    ThroughputContender direct = new ThroughputContender.Whole(symbols, Duration.ZERO);
    ThroughputContender bundled = new ThroughputContender.Whole(symbols, Duration.ofMillis(1));
    return List.of(
        new Turn("bare job, single events", SINGLE, events, 0, new ThroughputContender.Bare()),
        new Turn("live graph, single events", SINGLE, events, 0.8, direct),
        new Turn("live graph, 1 ms bundles", SINGLE, events, 1, bundled),
        new Turn("live graph, blocks of " + Logs.BLOCK_ROWS, BLOCKS, inBlocks, 5, direct));
  }

  private static TextTable table(List<Turn> turns) {
    TextTable table =
        new TextTable(
            "contender", "events", "seconds", "events/s", "x bare", "cpu us/event", "x bare", "");
    Turn bare = turns.get(0);
    for (Turn turn : turns) {
      if (turn.isTaken()) {
        table.add(
            turn.name,
            "%,d".formatted(turn.events),
            "%.2f of %s".formatted(turn.least(), turn.times()),
            "%,.0f".formatted(turn.perSecond()),
            "%.2f".formatted(turn.perSecond() / bare.perSecond()),
            "%.3f".formatted(turn.processorMicros()),
            "%.2f".formatted(bare.processorMicros() / turn.processorMicros()),
            turn.verdict(bare));
      }
    }
    return table;
  }

  /** One contender and what it took. */
  private static final class Turn {
    private final String name;
    private final TopicNames names;
    private final long events;
    private final double gate;
    private final ThroughputContender contender;
    private final List<Double> seconds = new ArrayList<>();
    private final List<Double> processorSeconds = new ArrayList<>();
    private final List<Long> counts = new ArrayList<>();

    /**
     * {@code events} stand in the log; {@code gate} is how many times as many events per second as
     * the bare job it must have.
     */
    Turn(String name, TopicNames names, long events, double gate, ThroughputContender contender) {
      this.name = name;
      this.names = names;
      this.events = events;
      this.gate = gate;
      this.contender = contender;
    }

    void take(Brokers brokers, Path folder, LiveOptions options) throws Exception {
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
      processorSeconds.add(Stopwatch.processorSeconds());
      counts.add(contender.events());
    }

    private EventLog log(Brokers brokers, int partitions) {
      LogSettings settings =
          new LogSettings(
              brokers.addresses(),
              names.prefix(),
              partitions,
              LogSettings.Start.EARLIEST,
              Duration.ofMinutes(15));
      try (Topics topics = new Topics(brokers, names)) {
        return new EventLog(
            settings,
            "benchmark",
            topics.offsets().beginning(names.events()),
            Optional.of(topics.offsets().end(names.events())));
      }
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

    double perSecond() {
      return events / least();
    }

    /** Of the whole process, the broker and the compiler too; the least of all rounds. */
    double processorMicros() {
      double least =
          processorSeconds.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
      return least * 1e6 / events;
    }

    boolean holds(Turn bare) {
      return gate == 0 || !(perSecond() / bare.perSecond() < gate);
    }

    boolean agrees() {
      return counts.stream().allMatch(count -> count == events);
    }

    String verdict(Turn bare) {
      String words =
          gate == 0 ? "" : "gate %.1f x %s".formatted(gate, holds(bare) ? "holds" : "MISSED");
      return agrees() ? words : words + " DISAGREES: events were " + counts;
    }
  }
}
