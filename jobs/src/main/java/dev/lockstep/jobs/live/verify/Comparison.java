package dev.lockstep.jobs.live.verify;

import dev.lockstep.operators.live.OutputRecord;
import dev.lockstep.operators.live.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Compares: first it takes all that the live run left, then what the replay puts out. One thread.
 */
final class Comparison {
  private final SortedMap<Integer, Long> starts;
  private final SortedMap<Integer, Long> ends;
  private final LiveOutputs live;
  private final OutputDecoder decoder = new OutputDecoder();
  private final OutputIndex index = new OutputIndex();
  private final Map<OutputStream, Tally> tallies = new EnumMap<>(OutputStream.class);
  private final SortedMap<String, Long> deadLetters = new TreeMap<>();

  /** Of each compacted key the last one that the topic lacks: cleared when a later one is there. */
  private final Map<String, Difference> lacking = new HashMap<>();

  private Optional<Difference> first = Optional.empty();

  /**
   * @param starts of the part of the log that is compared
   * @param ends of it, excluded
   */
  Comparison(SortedMap<Integer, Long> starts, SortedMap<Integer, Long> ends, LiveOutputs live) {
    this.starts = starts;
    this.ends = ends;
    this.live = live;
    for (OutputStream stream : OutputStream.values()) {
      tallies.put(stream, new Tally());
    }
  }

  /** Takes a record of the live run. */
  void take(OutputStream stream, int place, ConsumerRecord<byte[], byte[]> record) {
    Identity identity = decoder.identity(stream, record.value());
    if (!isInside(identity.position())) {
      return;
    }
    tallies.get(stream).live++;
    if (!index.add(identity, record.value(), place, record.offset())) {
      tallies.get(stream).different++;
      propose(new Difference(identity, Optional.empty(), fields(stream, record.value())));
    }
  }

  /**
   * Outputs of runs before and after this one stand in the same topics. And a replay that begins
   * with an unaligned checkpoint works first what was in flight then: events of the part before.
   */
  private boolean isInside(LogPosition position) {
    long start = starts.getOrDefault(position.partition(), 0L);
    long end = ends.getOrDefault(position.partition(), 0L);
    return position.offset() >= start && position.offset() < end;
  }

  /** Compares a record of the replay. */
  void compare(OutputRecord record) {
    OutputStream stream = record.stream();
    Identity identity = decoder.identity(stream, record.value());
    if (!isInside(identity.position())) {
      return;
    }
    Tally tally = tallies.get(stream);
    tally.replayed++;
    if (stream == OutputStream.DEAD_LETTERS) {
      Map.Entry<String, Integer> letter = decoder.deadLetter(record.value());
      deadLetters.merge(letter.getKey(), (long) letter.getValue(), Long::sum);
    }
    int slot = index.meet(identity);
    if (slot == OutputIndex.ABSENT) {
      miss(record, identity);
      return;
    }
    if (stream == OutputStream.POSITIONS) {
      lacking.remove(key(record));
    }
    if (!index.hasBytes(slot, record.value())) {
      tally.different++;
      if (isEarlier(identity)) {
        byte[] found = live.readAgain(index.place(slot), index.offset(slot));
        propose(new Difference(identity, fields(stream, record.value()), fields(stream, found)));
      }
    }
  }

  private void miss(OutputRecord record, Identity identity) {
    OutputStream stream = record.stream();
    if (stream == OutputStream.POSITIONS) {
      lacking.put(
          key(record), new Difference(identity, fields(stream, record.value()), Optional.empty()));
      return;
    }
    tallies.get(stream).different++;
    if (isEarlier(identity)) {
      propose(new Difference(identity, fields(stream, record.value()), Optional.empty()));
    }
  }

  private static String key(OutputRecord record) {
    return new String(record.key(), StandardCharsets.UTF_8);
  }

  /** To be called when the replay has ended. */
  VerificationResult finish() {
    int[] unmet = index.unmet(live.placeCount());
    long[] firstUnmet = index.firstUnmet(live.placeCount());
    for (int place = 0; place < unmet.length; place++) {
      if (unmet[place] > 0) {
        OutputStream stream = live.stream(place);
        tallies.get(stream).different += unmet[place];
        byte[] found = live.readAgain(place, firstUnmet[place]);
        propose(
            new Difference(
                decoder.identity(stream, found), Optional.empty(), fields(stream, found)));
      }
    }
    lacking.values().forEach(this::propose);
    tallies.get(OutputStream.POSITIONS).different += lacking.size();
    SortedMap<String, VerificationResult.Counts> counts = new TreeMap<>();
    tallies.forEach(
        (stream, tally) -> {
          if (stream != OutputStream.ORDERS) {
            counts.put(
                stream.suffix(),
                new VerificationResult.Counts(tally.live, tally.replayed, tally.different));
          }
        });
    return new VerificationResult(counts, deadLetters, first);
  }

  private Optional<Map<String, String>> fields(OutputStream stream, byte[] value) {
    return Optional.of(decoder.fields(stream, value));
  }

  private boolean isEarlier(Identity identity) {
    return first.isEmpty() || compare(identity, first.get().identity()) < 0;
  }

  private void propose(Difference difference) {
    if (isEarlier(difference.identity())) {
      first = Optional.of(difference);
    }
  }

  private static int compare(Identity one, Identity other) {
    int byPosition = one.position().compareTo(other.position());
    return byPosition != 0 ? byPosition : Long.compare(one.sequence(), other.sequence());
  }

  /** Counts of one stream. */
  private static final class Tally {
    private long live;
    private long replayed;
    private long different;
  }
}
