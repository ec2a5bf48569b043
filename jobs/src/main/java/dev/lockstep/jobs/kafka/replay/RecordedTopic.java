package dev.lockstep.jobs.kafka.replay;

import dev.lockstep.jobs.kafka.Brokers;
import dev.lockstep.jobs.kafka.Topics;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.UnaryOperator;

/**
 * What a topic holds now, from begin to end: each partition in its own order, and partitions merged
 * by the times of their events. Keys are kept; a record without one gets that of its group.
 */
public final class RecordedTopic implements ReplayLog {
  private final List<RecordedPartition> partitions = new ArrayList<>();
  private final PriorityQueue<RecordedPartition> queue =
      new PriorityQueue<>(RecordedPartition::compare);
  private RecordedPartition current;

  public RecordedTopic(
      Brokers brokers, Topics topics, String topic, UnaryOperator<String> groupOf) {
    topics.require(topic);
    Map<Integer, Long> ends = topics.offsets().end(topic);
    topics
        .offsets()
        .beginning(topic)
        .forEach(
            (partition, begin) ->
                partitions.add(
                    new RecordedPartition(
                        brokers, topic, partition, begin, ends.get(partition), groupOf)));
    partitions.stream().filter(RecordedPartition::advance).forEach(queue::add);
  }

  @Override
  public boolean next() {
    if (current != null && current.advance()) {
      queue.add(current);
    }
    current = queue.poll();
    return current != null;
  }

  @Override
  public byte[] key() {
    byte[] key = current.record().key();
    String group = current.facts().group();
    return key != null || group == null ? key : group.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public ByteBuffer frame() {
    byte[] value = current.record().value();
    return ByteBuffer.wrap(value == null ? new byte[0] : value);
  }

  @Override
  public long timeNanos() {
    return current.facts().timeNanos();
  }

  @Override
  public int events() {
    return current.facts().events();
  }

  @Override
  public void close() {
    partitions.forEach(RecordedPartition::close);
  }
}
