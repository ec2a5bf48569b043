package dev.lockstep.jobs.live.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockstep.wire.DecodeReason;
import dev.lockstep.wire.OrderEventDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Looks at every committed output: are a group's numbers 1 to n, each once and in order? */
final class OutputAudit {
  private static final int MOST_PROBLEMS = 20;

  private final boolean withPositions;
  private final OrderEventDecoder decoder = new OrderEventDecoder();
  private final Map<String, BitSet> numbers = new TreeMap<>();
  private final Map<String, Long> lastOfStream = new HashMap<>();
  private final Map<String, MessageDigest> digests = new HashMap<>();
  private final Map<String, String> sums = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();
  private long records;

  private OutputAudit(boolean withPositions) {
    this.withPositions = withPositions;
  }

  /** Of all outputs of these topics, dead letters too. */
  static OutputAudit of(ProofTopics topics) {
    return read(topics, true);
  }

  /** Of what engines put out, whatever positions of the log caused it. */
  static OutputAudit withoutPositions(ProofTopics topics) {
    return read(topics, false);
  }

  private static OutputAudit read(ProofTopics topics, boolean withPositions) {
    OutputAudit audit = new OutputAudit(withPositions);
    topics.readOutputs(audit::take);
    audit.findGaps();
    audit.digests.forEach(
        (stream, digest) -> audit.sums.put(stream, HexFormat.of().formatHex(digest.digest())));
    return audit;
  }

  private void take(String suffix, ConsumerRecord<byte[], byte[]> record) {
    String stream = suffix + " " + new String(record.key(), UTF_8);
    records++;
    if (suffix.equals("dead-letters")) {
      if (withPositions) {
        digest(stream).update(record.value());
      }
      return;
    }
    byte[] value = record.value();
    DecodeReason reason = decoder.wrap(value, 0, value.length);
    if (reason != DecodeReason.OK) {
      report(stream + " has a record that is no output: " + reason);
      return;
    }
    digest(stream).update(withPositions ? value : OutputText.of(decoder).getBytes(UTF_8));
    number(stream);
  }

  private void number(String stream) {
    int number = (int) decoder.sequence();
    BitSet seen = numbers.computeIfAbsent(decoder.group().toString(), group -> new BitSet());
    if (seen.get(number)) {
      report(stream + " has number " + number + " twice");
    }
    seen.set(number);
    Long last = lastOfStream.put(stream, decoder.sequence());
    if (last != null && last >= number) {
      report(stream + " has number " + number + " after " + last);
    }
  }

  private void findGaps() {
    numbers.forEach(
        (group, seen) -> {
          if (seen.nextSetBit(0) != 1 || seen.cardinality() != seen.length() - 1) {
            report("group " + group + " lacks number " + seen.nextClearBit(1));
          }
        });
  }

  private void report(String problem) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(problem);
    }
  }

  private MessageDigest digest(String stream) {
    return digests.computeIfAbsent(stream, key -> sha256());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** What is not as it must be; the first ones only. */
  List<String> problems() {
    return problems;
  }

  long records() {
    return records;
  }

  /** Groups that put anything out. */
  int groups() {
    return numbers.size();
  }

  /** Streams, by topic and key, whose records are not the same in the other; the first ones. */
  List<String> differences(OutputAudit other) {
    TreeSet<String> all = new TreeSet<>(sums.keySet());
    all.addAll(other.sums.keySet());
    return all.stream()
        .filter(stream -> !Objects.equals(sums.get(stream), other.sums.get(stream)))
        .limit(MOST_PROBLEMS)
        .toList();
  }
}
