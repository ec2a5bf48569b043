package dev.lockstep.operators.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class BundlePackerTest {
  private static final long SEED = 17;
  private static final int PARTITION = 3;
  private static final int MAX_PARALLELISM = 16;

  private final Buckets buckets = new Buckets(MAX_PARALLELISM);
  private final BundlePacker packer = new BundlePacker(MAX_PARALLELISM);

  @Test
  void recordsOfABucketStandInOneBundle() {
    add("A", 0, 10);
    add("B", 1, 10);
    add("A", 2, 0);

    assertThat(packer.isEmpty()).isFalse();
    assertThat(packer.lastOffset()).isEqualTo(2);
    assertThat(unpack())
        .extracting(LogBundle::bucket, LogBundle::records)
        .containsExactly(tuple(bucket("A"), 2), tuple(bucket("B"), 1));
    assertThat(packer.isEmpty()).isTrue();
    assertThat(packer.pack(PARTITION)).isEmpty();
  }

  @Test
  void nothingPassesARecordWithoutKey() {
    add("A", 0, 10);
    add(null, 1, 10);
    add(null, 2, 10);
    add("A", 3, 10);

    assertThat(unpack())
        .extracting(LogBundle::bucket, LogBundle::records)
        .containsExactly(
            tuple(bucket("A"), 1), tuple(LogBundle.NO_BUCKET, 2), tuple(bucket("A"), 1));
  }

  @Test
  void aBundleThatIsFullIsFollowedByAnother() {
    for (int i = 0; i < 5; i++) {
      add("A", i, OpenBundles.BUNDLE_BYTES / 2);
    }
    assertThat(unpack()).extracting(LogBundle::records).containsExactly(2, 2, 1);
  }

  @Test
  void aValueThatIsMissingIsEmpty() {
    packer.add(7, utf8("A"), null);
    assertThat(LogBundleTest.read(unpack().get(0))).containsExactly("3:7 [65] []");
  }

  @Test
  void whatWasForgottenIsNotPacked() {
    add("A", 0, 10);
    add(null, 1, 10);
    packer.forget();
    add("A", 2, 10);
    assertThat(unpack())
        .extracting(LogBundle::bucket, LogBundle::records)
        .containsExactly(tuple(bucket("A"), 1));
  }

  @Test
  void aBundleInsideAnArrayCannotGrow() {
    add("A", 0, 10);
    LogBundle inside = unpack().get(0);
    assertThatThrownBy(() -> inside.addAll(inside)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void everyRecordComesBackOnceAndInTheOrderOfItsBucket() {
    Random random = new Random(SEED);
    for (int poll = 0; poll < 50; poll++) {
      Map<Integer, List<LogRecord>> expected = new HashMap<>();
      int count = random.nextInt(2_000);
      for (int i = 0; i < count; i++) {
        String key = random.nextInt(20) == 0 ? null : "S" + random.nextInt(40);
        LogRecord record = add(key, i, random.nextInt(400));
        int bucket = key == null ? LogBundle.NO_BUCKET : bucket(key);
        expected.computeIfAbsent(bucket, any -> new ArrayList<>()).add(record);
      }
      Map<Integer, List<String>> actual = new HashMap<>();
      for (LogBundle bundle : unpack()) {
        actual
            .computeIfAbsent(bundle.bucket(), any -> new ArrayList<>())
            .addAll(LogBundleTest.read(bundle));
      }
      Map<Integer, List<String>> lines = new HashMap<>();
      expected.forEach((bucket, records) -> lines.put(bucket, LogBundleTest.describe(records)));
      assertThat(actual).as("poll %d, seed %d", poll, SEED).isEqualTo(lines);
    }
  }

  private LogRecord add(String key, long offset, int valueBytes) {
    byte[] value = new byte[valueBytes];
    new Random(offset).nextBytes(value);
    byte[] name = key == null ? null : utf8(key);
    packer.add(offset, name, value);
    return new LogRecord(PARTITION, offset, name, value);
  }

  private List<LogBundle> unpack() {
    byte[] packed = packer.pack(PARTITION);
    List<LogBundle> bundles = new ArrayList<>();
    for (int at = 0; at < packed.length; ) {
      LogBundle bundle = LogBundle.inside(packed, at);
      bundles.add(bundle);
      at = bundle.packedEnd();
    }
    return bundles;
  }

  private int bucket(String name) {
    return buckets.of(utf8(name));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
