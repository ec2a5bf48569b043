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
import java.util.Properties;
import java.util.TreeMap;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Events per second through the whole live graph on Kafka, and through a bare Flink job on the same
 * topic, in turns, with equal settings of Flink. Each job runs warm before it is measured; the best
 * of all rounds counts.
 */
final class ThroughputBenchmark implements LiveBenchmark {
  private static final TopicNames SINGLE = new TopicNames("single");
  private static final TopicNames BLOCKS = new TopicNames("blocks");

  // What is over in less than a second says little.
  private static final long BLOCK_FACTOR = 4;

  @Override
  public Map<String, String> defaults() {
    return new TreeMap<>(
        Map.of(
            "--events", "10000000",
            "--warm-up", "5000000",
            "--symbols", "100",
            "--rounds", "5",
            "--parallelism", "2",
            "--partitions", "4",
            "--buffer-timeout", "100ms",
            "--bare", "default",
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
    long warmUp = options.positive("--warm-up");
    long events = warmUp + options.positive("--events");
    for (TopicNames names : List.of(SINGLE, BLOCKS)) {
      try (Topics topics = new Topics(brokers, names)) {
        topics.create(TopicPlan.alone(options.positive("--partitions")));
      }
    }
    new Logs(brokers, symbols, events).sendSingly(SINGLE.events());
    new Logs(brokers, symbols, BLOCK_FACTOR * events).sendBlocks(BLOCKS.events());
    boolean isTuned = options.word("--bare", List.of("default", "tuned")).equals("tuned");
    ThroughputContender bare =
        new ThroughputContender.Bare(isTuned ? EventLog.tuning() : new Properties());
    ThroughputContender direct = new ThroughputContender.Whole(symbols, Duration.ZERO);
    ThroughputContender bundled = new ThroughputContender.Whole(symbols, Duration.ofMillis(1));
    Log singles = new Log(SINGLE, events, warmUp);
    Log blocks = new Log(BLOCKS, BLOCK_FACTOR * events, BLOCK_FACTOR * warmUp);
    return List.of(
        new Turn("bare job, single events", singles, 0, bare),
        new Turn("live graph, single events", singles, 0.8, direct),
        new Turn("live graph, 1 ms bundles", singles, 1, bundled),
        new Turn("live graph, blocks of " + Logs.BLOCK_ROWS, blocks, 5, direct));
  }

  private static TextTable table(List<Turn> turns) {
    TextTable table =
        new TextTable(
            "contender",
            "million events/s",
            "best",
            "x bare",
            "cpu us/event",
            "x bare",
            "compiler",
            "");
    Turn bare = turns.get(0);
    for (Turn turn : turns) {
      if (turn.isTaken()) {
        table.add(
            turn.name,
            turn.rates(),
            "%,.0f".formatted(turn.perSecond()),
            "%.2f".formatted(turn.perSecond() / bare.perSecond()),
            "%.3f".formatted(turn.processorMicros()),
            "%.2f".formatted(bare.processorMicros() / turn.processorMicros()),
            "%.0f %%".formatted(100 * turn.compilerShare()),
            turn.verdict(bare));
      }
    }
    return table;
  }

  /**
   * What a job reads.
   *
   * @param events how many stand there
   * @param warmUp how many of them are worked before the job is measured
   */
  private record Log(TopicNames names, long events, long warmUp) {}

  /** One contender and what it took. */
  private static final class Turn {
    private final String name;
    private final Log log;
    private final double gate;
    private final ThroughputContender contender;
    private final List<Stopwatch.Lap> laps = new ArrayList<>();
    private final List<Long> counts = new ArrayList<>();

    /**
     * {@code gate} is how many times as many events per second as the bare job it must have; 0 for
     * none.
     */
    Turn(String name, Log log, double gate, ThroughputContender contender) {
      this.name = name;
      this.log = log;
      this.gate = gate;
      this.contender = contender;
    }

    void take(Brokers brokers, Path folder, LiveOptions options) throws Exception {
      int parallelism = options.positive("--parallelism");
      StreamExecutionEnvironment environment =
          new StreamExecutionEnvironment(
              JobConfiguration.of(
                  parallelism, options.millis("--buffer-timeout"), folder.resolve("checkpoints")));
      contender.attach(
          environment, eventLog(brokers, options.positive("--partitions")), parallelism);
      try (Stopwatch stopwatch = Stopwatch.startAfter(log.warmUp());
          BenchmarkCluster cluster = BenchmarkCluster.start(parallelism, folder)) {
        cluster.await(cluster.submit(environment));
        laps.add(stopwatch.lap());
      }
      counts.add(KeptCounters.processed());
    }

    private EventLog eventLog(Brokers brokers, int partitions) {
      TopicNames names = log.names();
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
      return !laps.isEmpty();
    }

    String rates() {
      return String.join(
          " ", laps.stream().map(lap -> "%.2f".formatted(lap.perSecond() / 1e6)).toList());
    }

    double perSecond() {
      return laps.stream().mapToDouble(Stopwatch.Lap::perSecond).max().orElse(Double.NaN);
    }

    /** Of the whole process, the broker and the compiler too; the least of all rounds. */
    double processorMicros() {
      return laps.stream()
          .mapToDouble(lap -> lap.processorSeconds() * 1e6 / lap.events())
          .min()
          .orElse(Double.NaN);
    }

    /** How much of the time the compiler worked, in the round in which it worked least. */
    double compilerShare() {
      return laps.stream()
          .mapToDouble(lap -> lap.compilerSeconds() / lap.seconds())
          .min()
          .orElse(Double.NaN);
    }

    boolean holds(Turn bare) {
      return gate == 0 || !(perSecond() / bare.perSecond() < gate);
    }

    boolean agrees() {
      return counts.stream().allMatch(count -> count == log.events());
    }

    String verdict(Turn bare) {
      String words =
          gate == 0 ? "" : "gate %.1f x %s".formatted(gate, holds(bare) ? "holds" : "MISSED");
      return agrees() ? words : words + " DISAGREES: events were " + counts;
    }
  }
}
