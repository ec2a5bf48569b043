package dev.lockstep.jobs.live.verify;

import dev.lockstep.jobs.RunFailure;
import dev.lockstep.operators.live.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The committed records that a run left in the topics of its outputs. */
final class LiveOutputs implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final int MOST_SILENT_POLLS = 60;

  private final Map<String, OutputStream> streams = new HashMap<>();
  private final List<TopicPartition> places = new ArrayList<>();
  private final SortedMap<String, Long> starts;
  private final KafkaConsumer<byte[], byte[]> consumer;

  /**
   * Opens the topics of a prefix.
   *
   * @param starts first offset of each, by topic and partition as {@code topic-0}
   */
  LiveOutputs(String brokers, String prefix, SortedMap<String, Long> starts) {
    this.starts = starts;
    for (OutputStream stream : OutputStream.values()) {
      streams.put(prefix + "." + stream.suffix(), stream);
    }
    for (String name : starts.keySet()) {
      int dash = name.lastIndexOf('-');
      places.add(
          new TopicPartition(name.substring(0, dash), Integer.parseInt(name.substring(dash + 1))));
    }
    consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                brokers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
  }

  /** Takes one record. */
  interface Reader {
    void read(OutputStream stream, int place, ConsumerRecord<byte[], byte[]> record);
  }

  /** How many partitions there are, over all topics. */
  int placeCount() {
    return places.size();
  }

  OutputStream stream(int place) {
    return streams.get(places.get(place).topic());
  }

  /** Reads everything up to these ends, or to what is committed now. */
  void readAll(SortedMap<String, Long> ends, Reader reader) {
    consumer.assign(places);
    Map<TopicPartition, Long> committed = consumer.endOffsets(places);
    Map<TopicPartition, Integer> open = new HashMap<>();
    for (int place = 0; place < places.size(); place++) {
      TopicPartition partition = places.get(place);
      consumer.seek(partition, starts.get(partition.toString()));
      long end = Math.min(ends.get(partition.toString()), committed.get(partition));
      committed.put(partition, end);
      open.put(partition, place);
    }
    leaveFinished(open, committed);
    int silent = 0;
    while (!open.isEmpty()) {
      int taken = 0;
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(PATIENCE)) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        if (record.offset() < committed.get(partition)) {
          reader.read(streams.get(record.topic()), open.get(partition), record);
        }
        taken++;
      }
      int before = open.size();
      leaveFinished(open, committed);
      silent = taken == 0 && open.size() == before ? silent + 1 : 0;
      if (silent > MOST_SILENT_POLLS) {
        throw new RunFailure("the brokers do not hand out " + open.keySet() + ": start them");
      }
    }
  }

  private void leaveFinished(Map<TopicPartition, Integer> open, Map<TopicPartition, Long> ends) {
    Set<TopicPartition> all = Set.copyOf(open.keySet());
    for (TopicPartition partition : all) {
      if (consumer.position(partition) >= ends.get(partition)) {
        open.remove(partition);
      }
    }
    consumer.pause(minus(all, open.keySet()));
  }

  private static Collection<TopicPartition> minus(
      Set<TopicPartition> all, Set<TopicPartition> open) {
    return all.stream().filter(partition -> !open.contains(partition)).toList();
  }

  /** Reads one record again. */
  byte[] readAgain(int place, long offset) {
    TopicPartition partition = places.get(place);
    consumer.assign(List.of(partition));
    // Reading all has paused it.
    consumer.resume(List.of(partition));
    consumer.seek(partition, offset);
    for (int poll = 0; poll < MOST_SILENT_POLLS; poll++) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(PATIENCE)) {
        if (record.offset() == offset) {
          return record.value();
        }
      }
    }
    throw new RunFailure("record %d of %s cannot be read again".formatted(offset, partition));
  }

  @Override
  public void close() {
    consumer.close();
  }
}
