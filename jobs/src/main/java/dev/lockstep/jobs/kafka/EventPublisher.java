package dev.lockstep.jobs.kafka;

import dev.lockstep.jobs.RunFailure;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Publishes frames to one topic, which must exist: records of one key keep their order, and each
 * arrives once, also when the broker is away for a while. Used by one thread.
 */
public final class EventPublisher implements AutoCloseable {
  private static final int BATCH_BYTES = 256 << 10;
  private static final int MEMORY_BYTES = 64 << 20;
  private static final int LINGER_MILLIS = 2;
  private static final int DELIVERY_MILLIS = 180_000;

  private final Brokers brokers;
  private final String topic;
  private final KafkaProducer<byte[], byte[]> producer;

  private long sent;
  private volatile Exception failure;

  public EventPublisher(Brokers brokers, String topic) {
    this.brokers = brokers;
    this.topic = topic;
    Map<String, Object> settings = brokers.clientSettings();
    // A record waits for its broker as long as the delivery may take.
    settings.remove(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG);
    settings.remove(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS);
    // While no broker answers, its client forgets what topics there are and stops taking records.
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, DELIVERY_MILLIS);
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, MEMORY_BYTES);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.RECORD_BYTES_MAX);
    try {
      producer =
          new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    } catch (KafkaException e) {
      throw brokers.silence(e);
    }
  }

  /**
   * Sends one frame, soon; waits while too many are on their way. {@link RunFailure} when an
   * earlier one did not arrive.
   *
   * @param key the group's name in UTF-8; its bytes belong to the record from now on
   * @param frame from position to limit, copied
   */
  public void publish(byte[] key, ByteBuffer frame) {
    byte[] value = new byte[frame.remaining()];
    frame.get(frame.position(), value);
    publish(key, value);
  }

  /** As above; both arrays belong to the record from now on. A null key leaves the place open. */
  public void publish(byte[] key, byte[] value) {
    requireArrival();
    try {
      var unused = producer.send(new ProducerRecord<>(topic, key, value), this::arrived);
    } catch (InterruptException e) {
      throw new RunFailure("interrupted while sending to " + topic, e);
    } catch (KafkaException e) {
      throw failed(e);
    }
    sent++;
  }

  private void arrived(RecordMetadata place, Exception problem) {
    if (problem != null && failure == null) {
      failure = problem;
    }
  }

  /** Waits until everything that was published has arrived. */
  public void flush() {
    try {
      producer.flush();
    } catch (InterruptException e) {
      throw new RunFailure("interrupted while sending to " + topic, e);
    }
    requireArrival();
  }

  /** Records so far, on their way or arrived. */
  public long sent() {
    return sent;
  }

  private void requireArrival() {
    if (failure != null) {
      throw failed(failure);
    }
  }

  private RunFailure failed(Exception e) {
    String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return new RunFailure(
        "topic %s at %s took no more records after %d: %s"
            .formatted(topic, brokers.addresses(), sent, why),
        e);
  }

  /** Gives up what has not arrived after some seconds: {@link #flush} first. */
  @Override
  public void close() {
    producer.close(Duration.ofMillis(Brokers.PATIENCE_MILLIS));
  }
}
