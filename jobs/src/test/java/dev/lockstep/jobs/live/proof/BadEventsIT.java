package dev.lockstep.jobs.live.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.jobs.kafka.EmbeddedBroker;
import dev.lockstep.jobs.kafka.EventPublisher;
import dev.lockstep.jobs.live.LiveRun;
import dev.lockstep.wire.DeadLetterDecoder;
import dev.lockstep.wire.DecodeReason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad events among good ones: each becomes a dead letter, and the good ones do not notice. */
final class BadEventsIT {
  private static final long SEED = 20_263;
  private static final int GOOD = ProofSize.of(20_000, 1_000_000);
  private static final int GOOD_PER_BAD = 10;
  private static final int PARTITIONS = 4;
  private static final List<String> FATES =
      List.of("eventsIn", "processed", "duplicate", "late", "deadLetters");

  @TempDir private Path folder;

  /** What must stand in the dead letter of a record. */
  private record Expected(String reason, int bytes) {}

  @Test
  void goodEventsAreUntouchedAndBadOnesAreDeadLetters() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start();
        ProofTopics good = new ProofTopics(broker.address(), "good", PARTITIONS);
        ProofTopics mixed = new ProofTopics(broker.address(), "mixed", PARTITIONS)) {
      Map<String, Expected> bad = publish(good, mixed);
      ProofRuns runs = new ProofRuns(folder);
      Map<String, Long> quiet = work(runs, good, GOOD);
      Map<String, Long> fates = work(runs, mixed, GOOD + bad.size());

      assertThat(quiet).isEqualTo(fates(GOOD, Map.of()));
      assertThat(fates).isEqualTo(fates(GOOD, bad));
      assertThat(deadLetters(mixed)).isEqualTo(bad);
      OutputAudit audit = OutputAudit.withoutPositions(mixed);
      assertThat(audit.problems()).isEmpty();
      assertThat(audit.differences(OutputAudit.withoutPositions(good))).isEmpty();
      Report.line(
          "bad events: of %,d sent %,d were processed, %,d duplicates, %,d late, %,d dead letters"
              .formatted(
                  fates.get("eventsIn"),
                  fates.get("processed"),
                  fates.get("duplicate"),
                  fates.get("late"),
                  fates.get("deadLetters")));
    }
  }

  private static Map<String, Long> fates(int processed, Map<String, Expected> bad) {
    long duplicate = count(bad, "DUPLICATE");
    long late = count(bad, "LATE");
    return Map.of(
        "eventsIn",
        (long) processed + bad.size(),
        "processed",
        (long) processed,
        "duplicate",
        duplicate,
        "late",
        late,
        "deadLetters",
        bad.size() - duplicate - late);
  }

  private static long count(Map<String, Expected> bad, String reason) {
    return bad.values().stream().filter(one -> one.reason().equals(reason)).count();
  }

  /** The good events into both logs, the bad ones into one; gives those by their places. */
  private static Map<String, Expected> publish(ProofTopics good, ProofTopics mixed) {
    MadeUpLog log = MadeUpLog.inTurns(ProofSettings.SYMBOLS, ProofSettings.GROUPS, SEED);
    BadEvents badEvents = new BadEvents(log, SEED);
    int symbols = ProofSettings.SYMBOLS.size();
    byte[][] prints = new byte[symbols][];
    Map<String, Expected> places = new ConcurrentSkipListMap<>();
    try (EventPublisher publisher = good.publisher();
        KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(
                Map.of("bootstrap.servers", mixed.brokers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
      for (int i = 0; i < GOOD; i++) {
        MadeUpLog.Event event = log.next();
        int symbol = i % symbols;
        if (!log.wasOrder()) {
          prints[symbol] = event.frame();
        }
        publisher.publish(event.key(), event.frame());
        send(producer, new ProducerRecord<>(mixed.events(), event.key(), event.frame()), null);
        if (i % GOOD_PER_BAD == GOOD_PER_BAD - 1) {
          BadEvents.Bad bad = badEvents.next(symbol, prints[symbol]);
          send(
              producer,
              new ProducerRecord<>(mixed.events(), bad.key(), bad.value()),
              place ->
                  places.put(
                      place,
                      new Expected(bad.reason(), bad.value() == null ? 0 : bad.value().length)));
        }
      }
      publisher.flush();
    }
    return new TreeMap<>(places);
  }

  private static void send(
      KafkaProducer<byte[], byte[]> producer,
      ProducerRecord<byte[], byte[]> record,
      Consumer<String> taker) {
    var unused =
        producer.send(
            record,
            (place, problem) -> {
              if (taker != null && problem == null) {
                taker.accept(place.partition() + ":" + place.offset());
              }
            });
  }

  /** Lets a run work the whole log, and gives what its metrics say of the events' fates. */
  private static Map<String, Long> work(ProofRuns runs, ProofTopics topics, long sent)
      throws Exception {
    int port = JobMetrics.findFreePort();
    Map<String, String> more =
        Map.of("run.parallelism", "2", "run.web-ui-port", Integer.toString(port));
    try (LiveRun run = runs.start(ProofSettings.of(topics, more), Optional.empty())) {
      topics.awaitCaughtUp(run);
      try (JobMetrics metrics = new JobMetrics(port, run)) {
        Map<String, Long> sums = metrics.sums(FATES);
        while (sums.getOrDefault("eventsIn", 0L) < sent) {
          run.watch(Duration.ofMillis(100));
          sums = metrics.sums(FATES);
        }
        ProofRuns.stop(run);
        return sums;
      }
    }
  }

  private static Map<String, Expected> deadLetters(ProofTopics topics) {
    Map<String, Expected> letters = new TreeMap<>();
    DeadLetterDecoder decoder = new DeadLetterDecoder();
    topics.readOutputs(
        (suffix, record) -> {
          if (suffix.equals("dead-letters")) {
            add(decoder, record, letters);
          }
        });
    return letters;
  }

  private static void add(
      DeadLetterDecoder decoder,
      ConsumerRecord<byte[], byte[]> record,
      Map<String, Expected> letters) {
    byte[] value = record.value();
    assertThat(decoder.wrap(value, 0, value.length)).isEqualTo(DecodeReason.OK);
    String place = decoder.partition() + ":" + decoder.offset();
    assertThat(decoder.rows()).as(place).isEqualTo(1);
    Expected before =
        letters.put(place, new Expected(decoder.reason().toString(), (int) decoder.frameBytes()));
    assertThat(before).as("another dead letter of " + place).isNull();
  }
}
