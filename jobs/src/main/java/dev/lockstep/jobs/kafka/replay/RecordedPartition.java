package dev.lockstep.jobs.kafka.replay;

import dev.lockstep.jobs.RunFailure;
import dev.lockstep.jobs.kafka.Brokers;
import dev.lockstep.jobs.kafka.TopicReader;
import java.io.Closeable;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** One partition of a recorded topic, record by record. */
final class RecordedPartition implements Closeable {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final int EMPTY_POLLS_MAX = 20;

  private final String topic;
  private final int partition;
  private final Map<Integer, Long> end;
  private final TopicReader reader;
  private final FrameFacts facts;

  private Iterator<ConsumerRecord<byte[], byte[]>> polled = Collections.emptyIterator();
  private ConsumerRecord<byte[], byte[]> record;
  private long timeNanos;

  RecordedPartition(
      Brokers brokers,
      String topic,
      int partition,
      long begin,
      long end,
      UnaryOperator<String> groupOf) {
    this.topic = topic;
    this.partition = partition;
    this.end = Map.of(partition, end);
    reader = new TopicReader(brokers, topic, Map.of(partition, begin));
    facts = new FrameFacts(groupOf);
  }

  /** Goes to the next record; false when the end has come. */
  boolean advance() {
    for (int attempt = 0; !polled.hasNext() && !reader.hasReached(end); attempt++) {
      if (attempt == EMPTY_POLLS_MAX) {
        throw new RunFailure(
            "topic %s, partition %d: no record comes any more before offset %d"
                .formatted(topic, partition, end.get(partition)));
      }
      polled = reader.poll(PATIENCE).iterator();
    }
    if (!polled.hasNext()) {
      return false;
    }
    record = polled.next();
    if (record.offset() >= end.get(partition)) {
      return false;
    }
    facts.read(ByteBuffer.wrap(record.value() == null ? new byte[0] : record.value()));
    // What has no time follows at once what it came after.
    timeNanos = facts.timeNanos() == 0 ? timeNanos : facts.timeNanos();
    return true;
  }

  static int compare(RecordedPartition left, RecordedPartition right) {
    int byTime = Long.compare(left.timeNanos, right.timeNanos);
    return byTime != 0 ? byTime : Integer.compare(left.partition, right.partition);
  }

  ConsumerRecord<byte[], byte[]> record() {
    return record;
  }

  FrameFacts facts() {
    return facts;
  }

  @Override
  public void close() {
    reader.close();
  }
}
