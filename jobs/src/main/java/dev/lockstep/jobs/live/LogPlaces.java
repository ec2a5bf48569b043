package dev.lockstep.jobs.live;

import dev.lockstep.jobs.live.config.LogSettings;
import dev.lockstep.operators.live.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/** Where the topics of a run begin and end, as its brokers say. */
record LogPlaces(LogSettings log) {
  /** Topics of all outputs. */
  static List<String> outputTopics(LogSettings log) {
    return Arrays.stream(OutputStream.values())
        .map(stream -> log.prefix() + "." + stream.suffix())
        .toList();
  }

  /** Topics that a run needs are there, with enough partitions. */
  void check() {
    outputEnds();
  }

  /** Where a run begins: where the state says, else where the settings say. */
  SortedMap<Integer, Long> starts(Optional<SavedState> state) {
    String topic = EventLog.topic(log);
    SortedMap<Integer, Long> starts = new TreeMap<>();
    try (TopicOffsets offsets = new TopicOffsets(log.brokers())) {
      Map<TopicPartition, Long> found =
          log.start() == LogSettings.Start.EARLIEST || state.isPresent()
              ? offsets.earliest(List.of(topic))
              : offsets.latest(List.of(topic));
      found.forEach((place, offset) -> starts.put(place.partition(), offset));
    }
    return state.map(saved -> orElse(saved, starts)).orElse(starts);
  }

  /** The state's offsets, and these of partitions that it does not have. */
  SortedMap<Integer, Long> orElse(SavedState state, SortedMap<Integer, Long> others) {
    SortedMap<Integer, Long> offsets = new TreeMap<>(others);
    offsets.putAll(state.offsets());
    return offsets;
  }

  /** Where the next record of each output would stand. */
  SortedMap<String, Long> outputEnds() {
    SortedMap<String, Long> ends = new TreeMap<>();
    try (TopicOffsets offsets = new TopicOffsets(log.brokers())) {
      offsets
          .latest(outputTopics(log))
          .forEach((place, offset) -> ends.put(place.toString(), offset));
    }
    return ends;
  }
}
