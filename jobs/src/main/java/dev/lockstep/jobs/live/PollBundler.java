package dev.lockstep.jobs.live;

import dev.lockstep.operators.live.BundlePacker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Stands in the Kafka consumer, on its thread: the records of a partition that one poll brought
 * become one record, which holds them in bundles by bucket. Flink's source then takes its steps
 * once per poll instead of once per event, and nothing waits for anything.
 *
 * <p>Should it fail, the consumer logs that and hands over its own records, which is slower and
 * otherwise the same: a reader must expect both, and asks {@link #isBundled}.
 *
 * <p>The one record has the last one's offset, and the source hands it on as a whole, so that its
 * place in the log is always behind what it handed on. None reaches over the end of a bounded log,
 * because the source drops what is behind it.
 */
public final class PollBundler implements ConsumerInterceptor<byte[], byte[]> {
  private static final String MAX_PARALLELISM = "lockstep.max-parallelism";

  /** Before a partition's number: the offset of its end, where it has one. */
  private static final String END = "lockstep.end.";

  /** A longer value is handed on as it is: to copy it costs more than the steps of the source. */
  private static final int LONGEST_VALUE = 2 << 10;

  /** The key of what was bundled: this very array. */
  private static final byte[] BUNDLED = {};

  private final Map<Integer, Long> ends = new HashMap<>();
  private BundlePacker packer;

  /** Made by the consumer. */
  public PollBundler() {
    // Configured afterwards.
  }

  /** Whether the record's value is bundles as {@link BundlePacker} packs them. */
  static boolean isBundled(ConsumerRecord<byte[], byte[]> record) {
    return record.key() == BUNDLED;
  }

  /** What a consumer needs to have one. */
  static Properties properties(int maxParallelism, Optional<SortedMap<Integer, Long>> ends) {
    Properties properties = new Properties();
    properties.setProperty(ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG, PollBundler.class.getName());
    properties.setProperty(MAX_PARALLELISM, Integer.toString(maxParallelism));
    ends.ifPresent(
        offsets ->
            offsets.forEach(
                (partition, offset) ->
                    properties.setProperty(END + partition, Long.toString(offset))));
    return properties;
  }

  @Override
  public void configure(Map<String, ?> settings) {
    packer = new BundlePacker(Integer.parseInt(settings.get(MAX_PARALLELISM).toString()));
    settings.forEach(
        (name, value) -> {
          if (name.startsWith(END)) {
            ends.put(Integer.valueOf(name.substring(END.length())), Long.valueOf(value.toString()));
          }
        });
  }

  @Override
  public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
    Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> bundled = new HashMap<>();
    // What a poll that failed left behind was handed over without us.
    packer.forget();
    for (TopicPartition partition : records.partitions()) {
      bundled.put(partition, bundle(partition, records.records(partition)));
    }
    return new ConsumerRecords<>(bundled, records.nextOffsets());
  }

  private List<ConsumerRecord<byte[], byte[]>> bundle(
      TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records) {
    List<ConsumerRecord<byte[], byte[]>> bundled = new ArrayList<>(2);
    long end = ends.getOrDefault(partition.partition(), Long.MAX_VALUE);
    for (int i = 0; i < records.size(); i++) {
      ConsumerRecord<byte[], byte[]> record = records.get(i);
      boolean isLong = record.value() != null && record.value().length > LONGEST_VALUE;
      boolean isBehindEnd = record.offset() >= end;
      if (isLong || isBehindEnd) {
        packTo(bundled, partition);
        bundled.add(record);
      } else {
        packer.add(record.offset(), record.key(), record.value());
      }
    }
    packTo(bundled, partition);
    return bundled;
  }

  private void packTo(List<ConsumerRecord<byte[], byte[]>> bundled, TopicPartition partition) {
    if (!packer.isEmpty()) {
      long lastOffset = packer.lastOffset();
      byte[] packed = packer.pack(partition.partition());
      bundled.add(
          new ConsumerRecord<>(
              partition.topic(), partition.partition(), lastOffset, BUNDLED, packed));
    }
  }

  @Override
  public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
    // The place in the log is in checkpoints.
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
