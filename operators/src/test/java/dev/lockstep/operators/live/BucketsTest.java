package dev.lockstep.operators.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.junit.jupiter.api.Test;

final class BucketsTest {
  @Test
  void theKeyOfABucketLiesInTheKeyGroupOfItsNumber() {
    for (int maxParallelism : List.of(1, 2, 128, 1_000, 32_768)) {
      Buckets buckets = new Buckets(maxParallelism);
      for (int bucket = 0; bucket < maxParallelism; bucket++) {
        assertThat(KeyGroupRangeAssignment.assignToKeyGroup(buckets.key(bucket), maxParallelism))
            .as("bucket %d of %d", bucket, maxParallelism)
            .isEqualTo(bucket);
      }
    }
  }

  /** Keys are part of the state: were Flink to hash otherwise, no savepoint could be restored. */
  @Test
  void keysAreThoseThatSavepointsWereWrittenWith() {
    Buckets buckets = new Buckets(8);
    List<Integer> keys = new ArrayList<>();
    for (int bucket = 0; bucket < buckets.count(); bucket++) {
      keys.add(buckets.key(bucket));
    }
    assertThat(keys).containsExactly(45, 3, 6, 9, 16, 27, 0, 2);
  }

  @Test
  void bucketsOfNamesAreThoseThatSavepointsWereWrittenWith() {
    Buckets buckets = new Buckets(128);

    assertThat(
            List.of("BTCUSDT", "ETHUSDT", "000001.SZ", "majors", "é").stream()
                .map(name -> buckets.of(name.getBytes(StandardCharsets.UTF_8))))
        .containsExactly(90, 110, 17, 56, 43);
  }

  @Test
  void similarNamesSpreadOverAllBuckets() {
    Buckets buckets = new Buckets(128);
    int[] names = new int[128];
    for (int i = 0; i < 12_800; i++) {
      names[buckets.of("S%05d".formatted(i).getBytes(StandardCharsets.UTF_8))]++;
    }
    assertThat(Arrays.stream(names).boxed())
        .allSatisfy(count -> assertThat(count).isBetween(50, 150));
  }

  @Test
  void aNameIsFoundInTheMiddleOfOtherBytes() {
    Buckets buckets = new Buckets(128);
    byte[] bytes = "xxBTCUSDTyy".getBytes(StandardCharsets.UTF_8);

    assertThat(buckets.of(bytes, 2, 7))
        .isEqualTo(buckets.of("BTCUSDT".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void noParallelismIsRefusedInOneLine() {
    assertThatThrownBy(() -> new Buckets(0))
        .hasMessage("max parallelism must be > 0, was 0: give live.max-parallelism");
  }
}
