package dev.lockstep.operators.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lockstep.wire.EventIds;
import dev.lockstep.wire.FrameSettings;
import dev.lockstep.wire.TradeEventEncoder;
import dev.lockstep.wire.TradeEventFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // The harness declares close() with any exception.
final class BundleOperatorTest {
  private static final long SEED = 11;
  private static final int MAX_PARALLELISM = 16;
  private static final Duration WAIT = Duration.ofMillis(5);

  private final byte[] spec = LiveSpecCodec.encode(LiveSpecs.everyFieldSet());
  private final Buckets buckets = new Buckets(MAX_PARALLELISM);

  @Test
  void withoutWaitingEachRecordLeavesAtOnce() throws Exception {
    try (var harness = harness(Duration.ZERO)) {
      for (int i = 0; i < 3; i++) {
        harness.processElement(single("A", i, 10), 0);
        assertThat(harness.extractOutputValues()).hasSize(i + 1);
      }
      assertThat(harness.extractOutputValues())
          .allSatisfy(
              bundle -> {
                assertThat(bundle.bucket()).isEqualTo(buckets.of(utf8("A")));
                assertThat(bundle.records()).isOne();
              });
    }
  }

  @Test
  void whatComesTogetherIsSentToItsBucketsTogether() throws Exception {
    LogBundle mixed = bundle(record("A", 0, 10), record("B", 1, 10), record("A", 2, 10));
    LogBundle known = bundle(record("B", 3, 10), record("B", 4, 10));
    known.setBucket(buckets.of(utf8("B")));
    try (var harness = harness(Duration.ZERO)) {
      harness.processElement(mixed, 0);
      harness.processElement(known, 0);

      assertThat(harness.extractOutputValues())
          .extracting(LogBundle::bucket, LogBundle::records)
          .containsExactly(
              tuple(buckets.of(utf8("A")), 2),
              tuple(buckets.of(utf8("B")), 1),
              tuple(buckets.of(utf8("B")), 2));
    }
  }

  @Test
  void enoughOfABucketDoesNotWaitAndDoesNotOvertake() throws Exception {
    LogBundle enough = bundle(record("A", 2, OpenBundles.ENOUGH_BYTES));
    enough.setBucket(buckets.of(utf8("A")));
    try (var harness = harness(WAIT)) {
      harness.processElement(single("A", 0, 10), 0);
      harness.processElement(single("A", 1, 10), 0);
      harness.processElement(single("B", 1, 10), 0);
      assertThat(harness.extractOutputValues()).isEmpty();

      harness.processElement(enough, 0);

      assertThat(harness.extractOutputValues())
          .extracting(LogBundle::bucket, LogBundle::records)
          .containsExactly(tuple(buckets.of(utf8("A")), 2), tuple(buckets.of(utf8("A")), 1));
    }
  }

  @Test
  void recordsOfABucketWaitForEachOtherUntilTheTimer() throws Exception {
    try (var harness = harness(WAIT)) {
      harness.setProcessingTime(100);
      harness.processElement(single("A", 0, 10), 0);
      harness.processElement(single("B", 1, 10), 0);
      harness.processElement(single("A", 2, 10), 0);
      harness.setProcessingTime(104);
      assertThat(harness.extractOutputValues()).isEmpty();

      harness.setProcessingTime(105);

      assertThat(harness.extractOutputValues())
          .extracting(LogBundle::records)
          .containsExactly(2, 1);

      harness.processElement(single("B", 3, 10), 0);
      harness.setProcessingTime(109);
      assertThat(harness.extractOutputValues()).hasSize(2);
      harness.setProcessingTime(110);
      assertThat(harness.extractOutputValues()).hasSize(3);
    }
  }

  @Test
  void allBundlesLeaveBeforeABarrierAndAtTheEnd() throws Exception {
    try (var harness = harness(WAIT)) {
      harness.processElement(single("A", 0, 10), 0);
      harness.prepareSnapshotPreBarrier(1);
      assertThat(harness.extractOutputValues()).hasSize(1);

      harness.processElement(single("A", 1, 10), 0);
      harness.endInput();
      harness.getOneInputOperator().finish();
      assertThat(harness.extractOutputValues()).hasSize(2);
    }
  }

  @Test
  void aFullBundleDoesNotWait() throws Exception {
    try (var harness = harness(WAIT)) {
      harness.processElement(single("A", 0, OpenBundles.BUNDLE_BYTES / 2), 0);
      assertThat(harness.extractOutputValues()).isEmpty();
      harness.processElement(single("A", 1, OpenBundles.BUNDLE_BYTES / 2), 0);
      assertThat(harness.extractOutputValues()).extracting(LogBundle::records).containsExactly(2);
    }
  }

  @Test
  void whatWaitsInAllBucketsTogetherIsBounded() {
    List<Integer> left = new ArrayList<>();
    int count = 2 * OpenBundles.ALL_BYTES / OpenBundles.BUNDLE_BYTES;
    OpenBundles bundles = new OpenBundles(count, bundle -> left.add(bundle.bucket()));
    for (int bucket = 0; bucket < count; bucket++) {
      LogBundle one = single("A", bucket, OpenBundles.BUNDLE_BYTES - 100);
      one.next();
      bundles.addCurrent(bucket, one);
    }
    assertThat(left).hasSizeBetween(count / 2, count - 1);
    bundles.closeAll();
    assertThat(left).hasSize(count).doesNotHaveDuplicates().isSorted();
    assertThat(bundles.isEmpty()).isTrue();
  }

  @Test
  void theOrderWithinABucketIsThatOfTheLog() throws Exception {
    Random random = new Random(SEED);
    List<LogRecord> records = new ArrayList<>();
    try (var harness = harness(WAIT)) {
      for (int i = 0; i < 3_000; i++) {
        LogRecord record = record("S" + random.nextInt(40), i, random.nextInt(9_000));
        records.add(record);
        harness.processElement(bundle(record), 0);
        if (random.nextInt(200) == 0) {
          harness.setProcessingTime(harness.getProcessingTime() + random.nextInt(10));
        }
      }
      harness.prepareSnapshotPreBarrier(1);
      for (int bucket = 0; bucket < MAX_PARALLELISM; bucket++) {
        List<LogRecord> expected = new ArrayList<>();
        for (LogRecord record : records) {
          if (buckets.of(record.key()) == bucket) {
            expected.add(record);
          }
        }
        List<String> actual = new ArrayList<>();
        for (LogBundle bundle : harness.extractOutputValues()) {
          if (bundle.bucket() == bucket) {
            actual.addAll(LogBundleTest.read(bundle));
          }
        }
        assertThat(actual)
            .as("bucket %d, seed %d", bucket, SEED)
            .isEqualTo(LogBundleTest.describe(expected));
      }
    }
  }

  @Test
  void withoutAKeyTheSymbolInsideDecidesAndThenThePartition() throws Exception {
    TradeEventFactory events = new TradeEventFactory(new EventIds("test", 1));
    TradeEventEncoder encoder = new TradeEventEncoder(FrameSettings.DEFAULT);
    byte[] ofPair = bytes(encoder.encode(events.tradeExecuted(1, "ODD", 1, 1, (byte) 0)));
    byte[] heartbeat = bytes(encoder.encode(events.heartbeat(1, "pair")));
    byte[] unknown = bytes(encoder.encode(events.heartbeat(1, "ODD")));
    try (var harness = harness(Duration.ZERO)) {
      for (byte[] value : List.of(ofPair, heartbeat, unknown, new byte[40])) {
        harness.processElement(bundle(new LogRecord(21, 0, null, value)), 0);
      }
      int pair = buckets.of(utf8("pair"));
      assertThat(harness.extractOutputValues())
          .extracting(LogBundle::bucket)
          .containsExactly(pair, pair, 5, 5);
    }
  }

  @Test
  void aNegativeWaitIsRefusedInOneLine() {
    assertThatThrownBy(() -> new BundleOperator(spec, 1, Duration.ofMillis(-2)))
        .hasMessage("live.bundle must be >= 0 ms, was -2");
  }

  private OneInputStreamOperatorTestHarness<LogBundle, LogBundle> harness(Duration wait)
      throws Exception {
    var harness =
        new OneInputStreamOperatorTestHarness<>(
            new BundleOperator(spec, MAX_PARALLELISM, wait), new LogBundleSerializer());
    harness.setup(new LogBundleSerializer());
    harness.open();
    return harness;
  }

  private static LogRecord record(String group, long offset, int valueBytes) {
    return new LogRecord(0, offset, utf8(group), new byte[valueBytes]);
  }

  private static LogBundle single(String group, long offset, int valueBytes) {
    return bundle(record(group, offset, valueBytes));
  }

  static LogBundle bundle(LogRecord... records) {
    LogBundle bundle = new LogBundle();
    bundle.reset(LogBundle.NO_BUCKET);
    for (LogRecord record : records) {
      bundle.add(record);
    }
    return bundle;
  }

  private static byte[] bytes(ByteBuffer frame) {
    byte[] bytes = new byte[frame.remaining()];
    frame.get(bytes);
    return bytes;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
