package dev.lockstep.jobs.live;

import dev.lockstep.operators.live.OutputRecord;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends each record to the topic of its stream, into the partition that its key decides. */
final class OutputRecordWriter implements KafkaRecordSerializationSchema<OutputRecord> {
  private static final long serialVersionUID = 1;

  private final String prefix;

  OutputRecordWriter(String prefix) {
    this.prefix = prefix;
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      OutputRecord record, KafkaSinkContext context, Long timestamp) {
    return new ProducerRecord<>(
        prefix + "." + record.stream().suffix(), record.key(), record.value());
  }
}
