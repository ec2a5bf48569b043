package dev.lockstep.jobs.live;

import dev.lockstep.operators.live.LogBundle;
import dev.lockstep.operators.live.LogBundleSerializer;
import dev.lockstep.operators.live.LogRecord;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Hands on the bundles that {@link PollBundler} made, and other records each as a bundle. What is
 * in them the engines find out.
 */
final class BundleReader implements KafkaRecordDeserializationSchema<LogBundle> {
  private static final long serialVersionUID = 1;
  private static final byte[] NOTHING = {};

  private transient LogBundle single;

  @Override
  public void open(DeserializationSchema.InitializationContext context) {
    single = new LogBundle();
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<LogBundle> out) {
    if (PollBundler.isBundled(record)) {
      handOn(record.value(), out);
      return;
    }
    byte[] value = record.value() == null ? NOTHING : record.value();
    single.reset(LogBundle.NO_BUCKET);
    single.add(new LogRecord(record.partition(), record.offset(), record.key(), value));
    out.collect(single);
  }

  private static void handOn(byte[] packed, Collector<LogBundle> out) {
    LogBundle bundle;
    for (int at = 0; at < packed.length; at = bundle.packedEnd()) {
      bundle = LogBundle.inside(packed, at);
      out.collect(bundle);
    }
  }

  @Override
  public TypeInformation<LogBundle> getProducedType() {
    return LogBundleSerializer.TYPE;
  }
}
