package dev.lockstep.jobs.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.operators.live.LogBundle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** The consumer's side and the source's side of bundles, without a broker. */
final class PollBundlerTest {
  private static final TopicPartition FIRST = new TopicPartition("log", 0);
  private static final TopicPartition SECOND = new TopicPartition("log", 1);
  private static final int LONG_VALUE = 5_000;

  private final Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> polled = new HashMap<>();

  @Test
  void aPollBecomesOneRecordForEachPartition() {
    poll(FIRST, 5, 10);
    poll(FIRST, 6, 10);
    poll(SECOND, 40, 10);

    ConsumerRecords<byte[], byte[]> bundled = bundle(Map.of());

    assertThat(offsets(bundled, FIRST)).containsExactly(6L);
    assertThat(offsets(bundled, SECOND)).containsExactly(40L);
    assertThat(read(bundled, FIRST)).containsExactly("0:5", "0:6");
    assertThat(read(bundled, SECOND)).containsExactly("1:40");
  }

  @Test
  void theNextOffsetsStayThoseOfTheConsumer() {
    poll(FIRST, 5, 10);
    Map<TopicPartition, OffsetAndMetadata> next = Map.of(FIRST, new OffsetAndMetadata(9));
    assertThat(bundler(Map.of()).onConsume(new ConsumerRecords<>(polled, next)).nextOffsets())
        .isEqualTo(next);
  }

  @Test
  void longValuesStayAsTheyAreAndInTheirPlace() {
    poll(FIRST, 1, 10);
    poll(FIRST, 2, LONG_VALUE);
    poll(FIRST, 3, 10);

    ConsumerRecords<byte[], byte[]> bundled = bundle(Map.of());

    assertThat(offsets(bundled, FIRST)).containsExactly(1L, 2L, 3L);
    assertThat(bundled.records(FIRST).get(1)).isSameAs(polled.get(FIRST).get(1));
    assertThat(read(bundled, FIRST)).containsExactly("0:1", "0:2", "0:3");
  }

  @Test
  void whatIsBehindTheEndOfALogStaysOutOfBundles() {
    for (int offset = 0; offset < 6; offset++) {
      poll(FIRST, offset, 10);
      poll(SECOND, offset, 10);
    }

    ConsumerRecords<byte[], byte[]> bundled = bundle(Map.of(0, 4L, 1, 100L));

    assertThat(offsets(bundled, FIRST)).containsExactly(3L, 4L, 5L);
    assertThat(offsets(bundled, SECOND)).containsExactly(5L);
  }

  @Test
  void aRecordWithoutValueIsRead() {
    polled.put(FIRST, new ArrayList<>());
    polled.get(FIRST).add(new ConsumerRecord<>("log", 0, 3, utf8("A"), null));
    assertThat(read(new ConsumerRecords<>(polled, Map.of()), FIRST)).containsExactly("0:3");
    assertThat(read(bundle(Map.of()), FIRST)).containsExactly("0:3");
  }

  @Test
  void recordsThatWereNotBundledAreReadTheSame() {
    poll(FIRST, 5, 10);
    poll(FIRST, 6, LONG_VALUE);
    assertThat(read(new ConsumerRecords<>(polled, Map.of()), FIRST)).containsExactly("0:5", "0:6");
  }

  private void poll(TopicPartition partition, long offset, int valueBytes) {
    polled
        .computeIfAbsent(partition, any -> new ArrayList<>())
        .add(
            new ConsumerRecord<>(
                partition.topic(), partition.partition(), offset, utf8("A"), new byte[valueBytes]));
  }

  private ConsumerRecords<byte[], byte[]> bundle(Map<Integer, Long> ends) {
    return bundler(ends).onConsume(new ConsumerRecords<>(polled, Map.of()));
  }

  private static PollBundler bundler(Map<Integer, Long> ends) {
    Properties properties =
        PollBundler.properties(
            8, ends.isEmpty() ? Optional.empty() : Optional.of(new TreeMap<>(ends)));
    Map<String, Object> settings = new HashMap<>();
    properties.forEach((name, value) -> settings.put(name.toString(), value));
    PollBundler bundler = new PollBundler();
    bundler.configure(settings);
    return bundler;
  }

  private static List<Long> offsets(
      ConsumerRecords<byte[], byte[]> records, TopicPartition partition) {
    return records.records(partition).stream().map(ConsumerRecord::offset).toList();
  }

  private static List<String> read(
      ConsumerRecords<byte[], byte[]> records, TopicPartition partition) {
    BundleReader reader = new BundleReader();
    reader.open(null);
    List<String> places = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : records.records(partition)) {
      List<LogBundle> bundles = new ArrayList<>();
      reader.deserialize(record, new ListCollector<>(bundles));
      for (LogBundle bundle : bundles) {
        bundle.rewind();
        while (bundle.next()) {
          int keyEnd = bundle.keyAt() + bundle.keyLength();
          assertThat(Arrays.copyOfRange(bundle.bytes(), bundle.keyAt(), keyEnd))
              .isEqualTo(utf8("A"));
          places.add(bundle.partition() + ":" + bundle.offset());
        }
      }
    }
    return places;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
