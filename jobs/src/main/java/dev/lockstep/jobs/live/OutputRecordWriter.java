package dev.lockstep.jobs.live;

import dev.lockstep.operators.live.OutputRecord;
import dev.lockstep.operators.live.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.connector.kafka.lineage.DefaultKafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.DefaultKafkaDatasetIdentifier;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacetProvider;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Sends each record to the topic of its stream, into the partition that its key decides. Names all
 * topics, so that the sink can look there for transactions that a run before left open.
 */
final class OutputRecordWriter
    implements KafkaRecordSerializationSchema<OutputRecord>, KafkaDatasetFacetProvider {
  private static final long serialVersionUID = 1;

  private final String prefix;

  OutputRecordWriter(String prefix) {
    this.prefix = prefix;
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      OutputRecord record, KafkaSinkContext context, Long timestamp) {
    return new ProducerRecord<>(topic(record.stream()), record.key(), record.value());
  }

  private String topic(OutputStream stream) {
    return prefix + "." + stream.suffix();
  }

  @Override
  public Optional<KafkaDatasetFacet> getKafkaDatasetFacet() {
    List<String> topics = Stream.of(OutputStream.values()).map(this::topic).toList();
    return Optional.of(
        new DefaultKafkaDatasetFacet(DefaultKafkaDatasetIdentifier.ofTopics(topics)));
  }
}
