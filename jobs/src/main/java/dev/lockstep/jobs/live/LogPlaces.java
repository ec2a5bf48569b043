package dev.lockstep.jobs.live;

import dev.lockstep.jobs.kafka.Brokers;
import dev.lockstep.jobs.kafka.TopicNames;
import dev.lockstep.jobs.kafka.Topics;
import dev.lockstep.jobs.live.config.LogSettings;
import dev.lockstep.operators.live.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/** Where the topics of a run begin and end, as its brokers say. */
record LogPlaces(LogSettings log) {
  private Topics topics() {
    return new Topics(new Brokers(log.brokers()), new TopicNames(log.prefix()));
  }

  /** Topics of all outputs that a replay puts out again. */
  static List<String> outputTopics(LogSettings log) {
    return Arrays.stream(OutputStream.values())
        .filter(stream -> stream != OutputStream.ORDERS)
        .map(stream -> log.prefix() + "." + stream.suffix())
        .toList();
  }

  /** Topics that a run needs must be there, with enough partitions, and its transactions fit. */
  void check() {
    try (Topics topics = topics()) {
      topics.check(log.partitions());
      topics.checkTransactions(log.transactionTimeout());
    }
  }

  /** Where a run begins: where the state says, else where the settings say. */
  SortedMap<Integer, Long> starts(Optional<SavedState> state) {
    boolean isLatest = log.start() == LogSettings.Start.LATEST && state.isEmpty();
    String topic = EventLog.topic(log);
    try (Topics topics = topics()) {
      SortedMap<Integer, Long> starts =
          isLatest ? topics.offsets().end(topic) : topics.offsets().beginning(topic);
      return state.map(saved -> saved.offsetsOr(starts)).orElse(starts);
    }
  }

  /** Where the next record of each output would stand. */
  SortedMap<String, Long> outputEnds() {
    SortedMap<String, Long> ends = new TreeMap<>();
    try (Topics topics = topics()) {
      for (String topic : outputTopics(log)) {
        topics
            .offsets()
            .end(topic)
            .forEach(
                (partition, offset) ->
                    ends.put(new TopicPartition(topic, partition).toString(), offset));
      }
    }
    return ends;
  }
}
