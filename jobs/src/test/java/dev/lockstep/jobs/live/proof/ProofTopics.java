package dev.lockstep.jobs.live.proof;

import dev.lockstep.jobs.kafka.Brokers;
import dev.lockstep.jobs.kafka.EventPublisher;
import dev.lockstep.jobs.kafka.TopicNames;
import dev.lockstep.jobs.kafka.TopicPlan;
import dev.lockstep.jobs.kafka.TopicReader;
import dev.lockstep.jobs.kafka.Topics;
import dev.lockstep.jobs.live.LiveRun;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The topics of one prefix, made anew, and how far runs over them have come. */
final class ProofTopics implements AutoCloseable {
  static final List<String> OUTPUTS =
      List.of("updates", "fills", "signals", "equity", "positions", "dead-letters");

  private static final Duration LOOK = Duration.ofMillis(50);

  private final Brokers brokers;
  private final Topics topics;

  ProofTopics(String address, String prefix, int partitions) {
    brokers = new Brokers(address);
    topics = new Topics(brokers, new TopicNames(prefix));
    topics.create(TopicPlan.alone(partitions));
  }

  String brokers() {
    return brokers.addresses();
  }

  String prefix() {
    return topics.names().prefix();
  }

  String events() {
    return topics.names().events();
  }

  EventPublisher publisher() {
    return new EventPublisher(brokers, events());
  }

  /** Publishes the log's next events, and returns when they have arrived. */
  void publish(MadeUpLog log, int events) {
    try (EventPublisher publisher = publisher()) {
      for (int i = 0; i < events; i++) {
        MadeUpLog.Event event = log.next();
        publisher.publish(event.key(), event.frame());
      }
      publisher.flush();
    }
  }

  SortedMap<Integer, Long> eventEnds() {
    return topics.offsets().end(events());
  }

  long ordersEnd() {
    return topics.offsets().end(topics.names().of("orders")).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  /** Up to where the run has worked the log with its outputs committed. */
  SortedMap<Integer, Long> worked(LiveRun run) {
    return topics.offsets().committed(run.consumerGroup(), events());
  }

  /** Waits until the run has committed anything. */
  void awaitFirstCommit(LiveRun run) throws InterruptedException {
    while (worked(run).values().stream().allMatch(offset -> offset == 0)) {
      run.watch(LOOK);
    }
  }

  /** Waits until the run has worked the whole log. */
  void awaitCaughtUp(LiveRun run) throws InterruptedException {
    while (!withoutZeros(worked(run)).equals(withoutZeros(eventEnds()))) {
      run.watch(LOOK);
    }
  }

  private static SortedMap<Integer, Long> withoutZeros(SortedMap<Integer, Long> offsets) {
    SortedMap<Integer, Long> some = new TreeMap<>(offsets);
    some.values().removeIf(offset -> offset == 0);
    return some;
  }

  /** Waits until the run has worked and committed an event that is sent after this call. */
  void awaitProgress(LiveRun run) throws InterruptedException {
    Map<Integer, Long> before = eventEnds();
    while (worked(run).entrySet().stream()
        .noneMatch(place -> place.getValue() > before.get(place.getKey()))) {
      run.watch(LOOK);
    }
  }

  TopicReader read(String suffix) {
    String topic = topics.names().of(suffix);
    return new TopicReader(brokers, topic, topics.offsets().beginning(topic));
  }

  /** Takes all committed records of the outputs but orders, with the last part of their topics. */
  void readOutputs(BiConsumer<String, ConsumerRecord<byte[], byte[]>> taker) {
    for (String suffix : OUTPUTS) {
      Map<Integer, Long> ends = topics.offsets().end(topics.names().of(suffix));
      try (TopicReader reader = read(suffix)) {
        while (!reader.hasReached(ends)) {
          reader.poll(LOOK).forEach(record -> taker.accept(suffix, record));
        }
      }
    }
  }

  @Override
  public void close() {
    topics.close();
  }
}
