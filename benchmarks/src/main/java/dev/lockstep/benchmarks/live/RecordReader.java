package dev.lockstep.benchmarks.live;

import dev.lockstep.jobs.kafka.TopicNames;
import dev.lockstep.jobs.live.EventLog;
import dev.lockstep.operators.live.LogRecord;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads records one by one, as Flink's source gives them: for the bare job. */
final class RecordReader implements KafkaRecordDeserializationSchema<LogRecord> {
  private static final long serialVersionUID = 1;

  private RecordReader() {}

  /** The same part of the same topic that the live graph reads, by a consumer of one's own. */
  static KafkaSource<LogRecord> source(EventLog log, Properties consumer) {
    String topic = new TopicNames(log.log().prefix()).events();
    return KafkaSource.<LogRecord>builder()
        .setBootstrapServers(log.log().brokers())
        .setTopics(topic)
        .setGroupId(log.consumerGroup())
        .setStartingOffsets(OffsetsInitializer.offsets(places(topic, log.starts())))
        .setBounded(OffsetsInitializer.offsets(places(topic, log.ends().orElseThrow())))
        .setDeserializer(new RecordReader())
        .setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed")
        .setProperties(consumer)
        .build();
  }

  private static Map<TopicPartition, Long> places(String topic, SortedMap<Integer, Long> offsets) {
    return offsets.entrySet().stream()
        .collect(
            Collectors.toMap(
                each -> new TopicPartition(topic, each.getKey()), Map.Entry::getValue));
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<LogRecord> out) {
    out.collect(new LogRecord(record.partition(), record.offset(), record.key(), record.value()));
  }

  @Override
  public TypeInformation<LogRecord> getProducedType() {
    return LogRecordSerializer.TYPE;
  }
}
