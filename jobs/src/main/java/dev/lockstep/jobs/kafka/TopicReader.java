package dev.lockstep.jobs.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads partitions of a topic from given offsets on, in no consumer group. Records of transactions
 * that were aborted, or have not ended yet, are not seen. Used by one thread.
 */
public final class TopicReader implements AutoCloseable {
  private final String topic;
  private final KafkaConsumer<byte[], byte[]> consumer;

  /** Begins each partition at its offset. */
  public TopicReader(Brokers brokers, String topic, Map<Integer, Long> from) {
    this.topic = topic;
    Map<String, Object> settings = brokers.clientSettings();
    // A slow broker is asked again by the next poll, not cut off.
    settings.remove(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    try {
      consumer =
          new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    } catch (KafkaException e) {
      throw brokers.silence(e);
    }
    Map<TopicPartition, Long> places = new HashMap<>();
    from.forEach((partition, offset) -> places.put(of(partition), offset));
    consumer.assign(places.keySet());
    places.forEach(consumer::seek);
  }

  private TopicPartition of(int partition) {
    return new TopicPartition(topic, partition);
  }

  /** What has come, in the order of each partition; nothing when none comes in that time. */
  public Iterable<ConsumerRecord<byte[], byte[]>> poll(Duration patience) {
    return consumer.poll(patience);
  }

  /** Whether all partitions were read up to these offsets, as {@link Offsets#end} has them. */
  public boolean hasReached(Map<Integer, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(of(end.getKey())) >= end.getValue());
  }

  @Override
  public void close() {
    consumer.close();
  }
}
