package dev.lockstep.jobs.live;

import dev.lockstep.jobs.graph.LiveShape;
import dev.lockstep.jobs.live.config.LogSettings;
import dev.lockstep.operators.Uids;
import dev.lockstep.operators.live.LogBundle;
import dev.lockstep.operators.live.LogBundleSerializer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
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

  /** A poll makes bundles: with Kafka's 500 they are small when the log is behind. */
  private static final String POLL_RECORDS = "2000";

  /** As the system sees fit: Kafka's 64 KiB take many more reads. */
  private static final String SYSTEM_BUFFER = "-1";

  /** The topic of events. */
  static String topic(LogSettings log) {
    return log.prefix() + ".events";
  }

  /** Adds the source under the uid, which reads into bundles. */
  public DataStream<LogBundle> read(
      StreamExecutionEnvironment environment, Uids place, LiveShape shape) {
    return environment
        .fromSource(
            source(shape.maxParallelism()),
            WatermarkStrategy.noWatermarks(),
            place.title(),
            LogBundleSerializer.TYPE)
        .uid(place.uid())
        .setParallelism(shape.sourceParallelism());
  }

  @SuppressWarnings("deprecation") // The connector asks for a type that Kafka gives up.
  private KafkaSource<LogBundle> source(int maxParallelism) {
    KafkaSourceBuilder<LogBundle> source =
        KafkaSource.<LogBundle>builder()
            .setBootstrapServers(log.brokers())
            .setTopics(topic(log))
            .setGroupId(consumerGroup)
            .setClientIdPrefix(consumerGroup)
            // An offset that the log has not any more must fail: going on elsewhere loses events.
            .setStartingOffsets(
                OffsetsInitializer.offsets(places(starts), OffsetResetStrategy.NONE))
            .setProperties(PollBundler.properties(maxParallelism, ends))
            .setDeserializer(new BundleReader())
            .setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed")
            .setProperties(tuning())
            .setProperty(KafkaSourceOptions.PARTITION_DISCOVERY_INTERVAL_MS.key(), "-1");
    ends.ifPresent(last -> source.setBounded(OffsetsInitializer.offsets(places(last))));
    return source.build();
  }

  /** What consumers of logs that are behind are faster with than with Kafka's defaults. */
  public static Properties tuning() {
    Properties properties = new Properties();
    properties.setProperty(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, POLL_RECORDS);
    properties.setProperty(ConsumerConfig.RECEIVE_BUFFER_CONFIG, SYSTEM_BUFFER);
    return properties;
  }

  private Map<TopicPartition, Long> places(SortedMap<Integer, Long> offsets) {
    Map<TopicPartition, Long> places = new HashMap<>();
    offsets.forEach(
        (partition, offset) -> places.put(new TopicPartition(topic(log), partition), offset));
    return places;
  }
}
