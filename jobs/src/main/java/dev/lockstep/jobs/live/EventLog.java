package dev.lockstep.jobs.live;

import dev.lockstep.jobs.live.config.LogSettings;
import dev.lockstep.operators.Uids;
import dev.lockstep.operators.live.LogRecord;
import dev.lockstep.operators.live.LogRecordSerializer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.KafkaSourceOptions;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;
import org.apache.kafka.common.TopicPartition;

/**
 * The part of the log that a run reads.
 *
 * @param consumerGroup under which it says how far it is
 * @param starts first offset of each partition
 * @param ends offset after the last one of each partition; empty for a log that goes on
 */
public record EventLog(
    LogSettings log,
    String consumerGroup,
    SortedMap<Integer, Long> starts,
    Optional<SortedMap<Integer, Long>> ends) {

  /** The topic of events. */
  static String topic(LogSettings log) {
    return log.prefix() + ".events";
  }

  /** Adds the source under the uid, read by so many subtasks. */
  public DataStream<LogRecord> read(
      StreamExecutionEnvironment environment, Uids place, int sourceParallelism) {
    return environment
        .fromSource(
            source(), WatermarkStrategy.noWatermarks(), place.title(), LogRecordSerializer.TYPE)
        .uid(place.uid())
        .setParallelism(sourceParallelism);
  }

  @SuppressWarnings("deprecation") // The connector asks for a type that Kafka gives up.
  private KafkaSource<LogRecord> source() {
    KafkaSourceBuilder<LogRecord> source =
        KafkaSource.<LogRecord>builder()
            .setBootstrapServers(log.brokers())
            .setTopics(topic(log))
            .setGroupId(consumerGroup)
            .setClientIdPrefix(consumerGroup)
            // An offset that the log has not any more must fail: going on elsewhere loses events.
            .setStartingOffsets(
                OffsetsInitializer.offsets(places(starts), OffsetResetStrategy.NONE))
            .setDeserializer(new LogRecordReader())
            .setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed")
            .setProperty(KafkaSourceOptions.PARTITION_DISCOVERY_INTERVAL_MS.key(), "-1");
    ends.ifPresent(last -> source.setBounded(OffsetsInitializer.offsets(places(last))));
    return source.build();
  }

  private Map<TopicPartition, Long> places(SortedMap<Integer, Long> offsets) {
    Map<TopicPartition, Long> places = new HashMap<>();
    offsets.forEach(
        (partition, offset) -> places.put(new TopicPartition(topic(log), partition), offset));
    return places;
  }
}
