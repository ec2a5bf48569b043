package dev.lockstep.operators.live.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.market.EventKind;
import dev.lockstep.operators.live.BundleOperator;
import dev.lockstep.operators.live.LiveSpec;
import dev.lockstep.operators.live.LiveSpecCodec;
import dev.lockstep.operators.live.LiveSpecs;
import dev.lockstep.operators.live.LogBundle;
import dev.lockstep.operators.live.LogBundleSerializer;
import dev.lockstep.operators.live.LogRecord;
import dev.lockstep.operators.live.OutputRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** How events are packed into records and bundles does not show in what leaves. */
final class LiveBlocksTest {
  private static final long SEED = 9;
  private static final int ROWS = 2_000;
  private static final List<List<String>> ONE = List.of(List.of("A"));

  private final long[] timesNanos = new long[ROWS];
  private final long[] ticks = new long[ROWS];

  LiveBlocksTest() {
    Random random = new Random(SEED);
    long time = LiveScenario.START_NANOS;
    long price = 10_000;
    for (int i = 0; i < ROWS; i++) {
      time += LiveSpecs.BAR_NANOS / 5 * (1 + random.nextInt(2));
      price += random.nextInt(41) - 20;
      timesNanos[i] = time;
      ticks[i] = price;
    }
  }

  @Test
  void printsGiveTheSameInBlocksOfAnyLength() throws Exception {
    LiveSpec spec = LiveSpecs.trading(EventKind.TRADE, ONE);
    Map<String, List<String>> expected = run(spec, printsOneByOne());

    assertThat(expected.get("A")).hasSizeGreaterThan(500);
    for (int length : List.of(1, 7, ROWS)) {
      assertThat(run(spec, printsInBlocks(length)))
          .as("blocks of %d, seed %d", length, SEED)
          .isEqualTo(expected);
    }
  }

  @Test
  void barsGiveTheSameInBlocksOfAnyLength() throws Exception {
    LiveSpec spec = LiveSpecs.trading(EventKind.BAR, ONE);
    Map<String, List<String>> expected = run(spec, barsInBlocks(1));

    assertThat(expected.get("A")).hasSizeGreaterThan(500);
    for (int length : List.of(7, ROWS)) {
      assertThat(run(spec, barsInBlocks(length)))
          .as("blocks of %d, seed %d", length, SEED)
          .isEqualTo(expected);
    }
  }

  @Test
  void neighbouringRowsOfOneFateAreOneDeadLetter() throws Exception {
    LogWriter log = new LogWriter();
    log.add("A", log.prints("A", timesNanos, ticks, 0, 10, 1));
    log.add("A", log.prints("A", timesNanos, ticks, 4, 20, 5));
    log.add("A", log.bars("A", timesNanos, ticks, 20, 25, 0));
    log.add("A", log.prints("A", timesNanos, ticks, 5, 30, 21));
    try (EngineRun run = new EngineRun(LiveSpecs.trading(EventKind.TRADE, ONE)).start(1)) {
      run.feed(log.records());

      assertThat(Outputs.deadLetters(run.outputs()))
          .containsExactly("1 0+6 DUPLICATE", "2 0+5 WRONG_KIND", "3 0+14 LATE");
      assertThat(run.count("eventsIn")).isEqualTo(10 + 16 + 5 + 25);
      assertThat(run.count("processed")).isEqualTo(10 + 10 + 11);
    }
  }

  @Test
  void bundlesGiveTheSameAsSingleRecords() throws Exception {
    LiveScenario scenario = new LiveScenario(SEED).mixed(2_000);
    List<LogRecord> log = scenario.records();
    try (EngineRun single = new EngineRun(LiveScenario.SPEC).start(1);
        EngineRun bundled = new EngineRun(LiveScenario.SPEC).start(2)) {
      single.feed(log);
      for (LogBundle bundle : bundles(log)) {
        bundled.feed(bundle);
      }

      assertThat(Outputs.byGroup(bundled.outputs()))
          .as("seed %d", SEED)
          .isEqualTo(Outputs.byGroup(single.outputs()));
      assertThat(Outputs.deadLetters(bundled.outputs()))
          .containsExactlyInAnyOrderElementsOf(Outputs.deadLetters(single.outputs()));
    }
  }

  @SuppressWarnings("try") // The harness declares close() with any exception.
  private static List<LogBundle> bundles(List<LogRecord> log) throws Exception {
    byte[] spec = LiveSpecCodec.encode(LiveScenario.SPEC);
    try (var harness =
        new OneInputStreamOperatorTestHarness<>(
            new BundleOperator(spec, EngineRun.MAX_PARALLELISM, Duration.ofMillis(5)),
            new LogBundleSerializer())) {
      harness.setup(new LogBundleSerializer());
      harness.open();
      LogBundle together = new LogBundle();
      for (LogRecord each : log) {
        together.reset(LogBundle.NO_BUCKET);
        together.add(each);
        harness.processElement(together, 0);
        harness.setProcessingTime(each.offset() / 50);
      }
      harness.getOneInputOperator().finish();
      return harness.extractOutputValues();
    }
  }

  private static Map<String, List<String>> run(LiveSpec spec, List<LogRecord> log)
      throws Exception {
    try (EngineRun run = new EngineRun(spec).start(1)) {
      List<OutputRecord> outputs = run.feed(log).outputs();
      assertThat(Outputs.deadLetters(outputs)).isEmpty();
      assertThat(run.count("processed")).isEqualTo(ROWS);
      return Outputs.withoutPositions(outputs);
    }
  }

  private List<LogRecord> printsOneByOne() {
    LogWriter log = new LogWriter();
    for (int i = 0; i < ROWS; i++) {
      log.add("A", log.print("A", timesNanos[i], i + 1, ticks[i], 1));
    }
    return log.records();
  }

  private List<LogRecord> printsInBlocks(int length) {
    LogWriter log = new LogWriter();
    for (int from = 0; from < ROWS; from += length) {
      int to = Math.min(ROWS, from + length);
      log.add("A", log.prints("A", timesNanos, ticks, from, to, from + 1));
    }
    return log.records();
  }

  private List<LogRecord> barsInBlocks(int length) {
    LogWriter log = new LogWriter();
    for (int from = 0; from < ROWS; from += length) {
      int to = Math.min(ROWS, from + length);
      log.add("A", log.bars("A", timesNanos, ticks, from, to, from + 1));
    }
    return log.records();
  }
}
