package dev.lockstep.jobs.live.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.jobs.kafka.EmbeddedBroker;
import dev.lockstep.jobs.live.LiveRun;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many symbols, of which few are busy: few engines are on the heap, and results are the same. */
final class ManySymbolsIT {
  private static final long SEED = 20_264;
  private static final int SYMBOLS = ProofSize.of(2_000, 100_000);
  private static final int EVENTS = ProofSize.of(20_000, 1_000_000);
  private static final int BUSY = 10;
  private static final int HOT_GROUPS = 64;
  private static final int PARALLELISM = 2;
  private static final List<String> METRICS = List.of("eventsIn", "evictions", "hotEngines");

  private static final String SETTINGS =
      """
      account: {cash: 100000}
      commission: {bps: 3}
      live: {checkpoint-interval: 1s, equity-every: 60s}
      instruments: {file: "%s"}
      lanes:
        cross: {strategy: sma-cross, parameters: {fast: 2, slow: 3}, bar: 1s}
      people: {cash: 50000, users: [7]}
      """;

  @TempDir private Path folder;

  /** What was seen at the end of a run. */
  private record Seen(Map<String, Long> sums, long mostHot, long heapBytes) {}

  @Test
  void coldEnginesLeaveTheHeapAndResultsAreTheSame() throws Exception {
    List<String> symbols = new ArrayList<>();
    for (int i = 0; i < SYMBOLS; i++) {
      symbols.add(String.format(Locale.ROOT, "S%06d", i));
    }
    String text = SETTINGS.formatted(table(symbols));
    ProofRuns runs = new ProofRuns(folder);
    try (EmbeddedBroker broker = EmbeddedBroker.start();
        ProofTopics few = new ProofTopics(broker.address(), "few-hot", 4);
        ProofTopics all = new ProofTopics(broker.address(), "all-hot", 4)) {
      Seen bounded = work(runs, text, few, log(symbols), HOT_GROUPS);
      Seen unbounded = work(runs, text, all, log(symbols), SYMBOLS);

      assertThat(bounded.mostHot()).isEqualTo(HOT_GROUPS);
      assertThat(bounded.sums().get("evictions"))
          .isGreaterThanOrEqualTo(SYMBOLS - PARALLELISM * HOT_GROUPS);
      assertThat(unbounded.sums()).containsEntry("hotEngines", (long) SYMBOLS);
      assertThat(unbounded.sums()).containsEntry("evictions", 0L);
      OutputAudit audit = OutputAudit.of(few);
      assertThat(audit.problems()).isEmpty();
      assertThat(audit.groups()).isEqualTo(SYMBOLS);
      assertThat(audit.differences(OutputAudit.of(all))).isEmpty();
      Report.line(
          "%,d symbols: %,d evictions; heap in use with %d hot groups per slot %,d MB, with all %,d MB"
              .formatted(
                  SYMBOLS,
                  bounded.sums().get("evictions"),
                  HOT_GROUPS,
                  bounded.heapBytes() >> 20,
                  unbounded.heapBytes() >> 20));
    }
  }

  private Path table(List<String> symbols) throws IOException {
    StringBuilder table = new StringBuilder("symbol,tick-size,lot-size,currency\n");
    symbols.forEach(symbol -> table.append(symbol).append(",0.01,1,USD\n"));
    return Files.writeString(folder.resolve("instruments.csv"), table);
  }

  /** Every other event is about one of the busy symbols. */
  private static MadeUpLog log(List<String> symbols) {
    return new MadeUpLog(
        symbols,
        Map.of(),
        event -> (int) (event % 2 == 0 ? event / 2 % BUSY : BUSY + event / 2 % (SYMBOLS - BUSY)),
        TimeUnit.MILLISECONDS.toNanos(1),
        SEED);
  }

  private static Seen work(
      ProofRuns runs, String text, ProofTopics topics, MadeUpLog log, int hotGroups)
      throws Exception {
    topics.publish(log, EVENTS);
    int port = JobMetrics.findFreePort();
    Map<String, String> more =
        Map.of(
            "run.parallelism", Integer.toString(PARALLELISM),
            "run.web-ui-port", Integer.toString(port),
            "live.hot-groups", Integer.toString(hotGroups));
    try (LiveRun run = runs.start(ProofSettings.of(text, topics, more), Optional.empty())) {
      topics.awaitCaughtUp(run);
      try (JobMetrics metrics = new JobMetrics(port, run)) {
        Map<String, Long> sums = metrics.sums(METRICS);
        while (sums.getOrDefault("eventsIn", 0L) < EVENTS) {
          run.watch(Duration.ofMillis(100));
          sums = metrics.sums(METRICS);
        }
        Seen seen = new Seen(sums, metrics.max("hotEngines"), heapBytes());
        ProofRuns.stop(run);
        return seen;
      }
    }
  }

  private static long heapBytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
