package dev.lockstep.jobs.live;

import dev.lockstep.jobs.kafka.Brokers;
import dev.lockstep.jobs.kafka.TopicNames;
import dev.lockstep.jobs.kafka.TopicReader;
import dev.lockstep.jobs.kafka.Topics;
import dev.lockstep.jobs.live.config.LogSettings;
import dev.lockstep.operators.live.OutputStream;
import dev.lockstep.wire.DecodeReason;
import dev.lockstep.wire.OrderEventDecoder;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Watches a live run from outside: asks the brokers, not the job. Used by one thread. */
public final class LiveMonitor implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMillis(50);

  private final LiveRun run;
  private final String events;
  private final Topics topics;
  private final TopicReader positionRecords;
  private final TopicReader fillRecords;
  private final OrderEventDecoder decoder = new OrderEventDecoder();
  private final SortedMap<String, Long> positions = new TreeMap<>();
  private long fills;

  /** Of this run, from its first output on. */
  public LiveMonitor(LiveRun run, LogSettings log) {
    this.run = run;
    Brokers brokers = new Brokers(log.brokers());
    events = EventLog.topic(log);
    topics = new Topics(brokers, new TopicNames(log.prefix()));
    positionRecords = reader(run.manifest(), brokers, log, OutputStream.POSITIONS);
    fillRecords = reader(run.manifest(), brokers, log, OutputStream.FILLS);
  }

  private static TopicReader reader(
      LiveManifest manifest, Brokers brokers, LogSettings log, OutputStream stream) {
    String topic = log.prefix() + "." + stream.suffix();
    Map<Integer, Long> starts = new TreeMap<>();
    manifest
        .outputStarts()
        .forEach(
            (place, offset) -> {
              int dash = place.lastIndexOf('-');
              if (place.substring(0, dash).equals(topic)) {
                starts.put(Integer.valueOf(place.substring(dash + 1)), offset);
              }
            });
    return new TopicReader(brokers, topic, starts);
  }

  /** How far the run is now. */
  public LiveStatus look() {
    for (ConsumerRecord<byte[], byte[]> record : positionRecords.poll(PATIENCE)) {
      take(record.value());
    }
    for (ConsumerRecord<byte[], byte[]> unused : fillRecords.poll(PATIENCE)) {
      fills++;
    }
    Map<Integer, Long> committed = topics.offsets().committed(run.consumerGroup(), events);
    long worked = 0;
    long lag = 0;
    for (Map.Entry<Integer, Long> end : topics.offsets().end(events).entrySet()) {
      long start = run.manifest().starts().getOrDefault(end.getKey(), 0L);
      // Flink commits nothing for a partition of which it has read nothing.
      long at = Math.max(start, committed.getOrDefault(end.getKey(), start));
      worked += at - start;
      lag += Math.max(0, end.getValue() - at);
    }
    return new LiveStatus(worked, lag, fills, positions);
  }

  private void take(byte[] value) {
    if (decoder.wrap(value, 0, value.length) != DecodeReason.OK) {
      return;
    }
    String name = decoder.lane() + "/" + decoder.symbol();
    if (decoder.positionLots() == 0) {
      positions.remove(name);
    } else {
      positions.put(name, decoder.positionLots());
    }
  }

  @Override
  public void close() {
    fillRecords.close();
    positionRecords.close();
    topics.close();
  }
}
