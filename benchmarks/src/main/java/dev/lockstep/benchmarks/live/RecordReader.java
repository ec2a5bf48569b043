package dev.lockstep.benchmarks.live;

import dev.lockstep.jobs.kafka.TopicNames;
import dev.lockstep.jobs.live.EventLog;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads keys and values one by one, as Flink's source gives them: for the bare job. */
final class RecordReader implements KafkaRecordDeserializationSchema<Tuple2<byte[], byte[]>> {
  /** Flink's own. */
  static final TypeInformation<Tuple2<byte[], byte[]>> TYPE =
      Types.TUPLE(
          PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO,
          PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

  private static final long serialVersionUID = 1;

  private RecordReader() {}

  /** The same part of the same topic that the live graph reads, by a consumer of one's own. */
  static KafkaSource<Tuple2<byte[], byte[]>> source(EventLog log, Properties consumer) {
    String topic = new TopicNames(log.log().prefix()).events();
    return KafkaSource.<Tuple2<byte[], byte[]>>builder()
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
  public void deserialize(
      ConsumerRecord<byte[], byte[]> record, Collector<Tuple2<byte[], byte[]>> out) {
    out.collect(Tuple2.of(record.key(), record.value()));
  }

  @Override
  public TypeInformation<Tuple2<byte[], byte[]>> getProducedType() {
    return TYPE;
  }
}
