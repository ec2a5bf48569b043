package dev.lockstep.jobs.live.proof;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.jobs.kafka.EmbeddedBroker;
import dev.lockstep.jobs.kafka.EventPublisher;
import dev.lockstep.jobs.live.LiveDirectory;
import dev.lockstep.jobs.live.LiveRun;
import dev.lockstep.jobs.live.config.LiveSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Savepoints that earlier builds wrote restore, and what follows is what they put out. A version of
 * the state that is new gets a folder of its own beside the old ones.
 */
final class OldSavepointIT {
  private static final String WRITE = "lockstep.write-savepoint";
  private static final String PREFIX = "old";
  private static final int PARTITIONS = 2;
  private static final long SEED = 20_265;
  private static final int EVENTS_BEFORE = 600;
  private static final int EVENTS_AFTER = 90;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"/savepoints/v1", "/savepoints/v2"})
  void anOldSavepointGoesOnAsTheBuildThatWroteItDid(String place) throws Exception {
    goesOn(Path.of(OldSavepointIT.class.getResource(place).toURI()));
  }

  private void goesOn(Path old) throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start();
        ProofTopics topics = new ProofTopics(broker.address(), PREFIX, PARTITIONS)) {
      fill(topics, Files.readAllLines(old.resolve("offsets.txt")));
      LiveSettings settings =
          ProofSettings.of(
              Files.readString(old.resolve("settings.yaml")),
              topics,
              Map.of("run.parallelism", "2"));
      LiveDirectory directory;
      try (LiveRun run =
          new ProofRuns(folder)
              .start(settings, Optional.of(old.resolve("savepoint").toUri().toString()))) {
        directory = run.directory();
        publish(topics, Files.readAllLines(old.resolve("events.txt")));
        topics.awaitCaughtUp(run);
        ProofRuns.stop(run);
      }
      assertThat(outputs(topics))
          .isNotEmpty()
          .isEqualTo(Files.readAllLines(old.resolve("outputs.txt")));
      ProofRuns.verify(directory);
    }
  }

  /** Puts records into the log that nobody reads, so that offsets are those of the savepoint. */
  private static void fill(ProofTopics topics, List<String> offsets) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", topics.brokers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (String line : offsets) {
        String[] words = line.split(" ", -1);
        for (int left = Integer.parseInt(words[1]); left > 0; left--) {
          var unused =
              producer.send(
                  new ProducerRecord<>(
                      topics.events(), Integer.valueOf(words[0]), null, "past".getBytes(US_ASCII)));
        }
      }
    }
  }

  private static void publish(ProofTopics topics, List<String> events) {
    try (EventPublisher publisher = topics.publisher()) {
      for (String line : events) {
        String[] words = line.split(" ", -1);
        publisher.publish(words[0].getBytes(UTF_8), Base64.getDecoder().decode(words[1]));
      }
      publisher.flush();
    }
  }

  /** All outputs by topic and key, as lines. */
  private static List<String> outputs(ProofTopics topics) {
    List<String> lines = new ArrayList<>();
    streams(topics).forEach((stream, values) -> values.forEach(v -> lines.add(stream + " " + v)));
    return lines;
  }

  private static SortedMap<String, List<String>> streams(ProofTopics topics) {
    SortedMap<String, List<String>> streams = new TreeMap<>();
    topics.readOutputs(
        (suffix, record) ->
            streams
                .computeIfAbsent(
                    suffix + " " + new String(record.key(), UTF_8), key -> new ArrayList<>())
                .add(Base64.getEncoder().encodeToString(record.value())));
    return streams;
  }

  /** Writes what the test above reads; the expected outputs come from a run that was not broken. */
  @Test
  @EnabledIfSystemProperty(named = WRITE, matches = ".+")
  void aSavepointIsWrittenForLaterBuilds() throws Exception {
    Path out = Path.of(System.getProperty(WRITE)).toAbsolutePath();
    Files.createDirectories(out);
    Files.writeString(out.resolve("settings.yaml"), ProofSettings.TEXT);
    ProofRuns runs = new ProofRuns(folder);
    try (EmbeddedBroker broker = EmbeddedBroker.start();
        ProofTopics topics = new ProofTopics(broker.address(), PREFIX, PARTITIONS);
        ProofTopics whole = new ProofTopics(broker.address(), "whole", PARTITIONS)) {
      topics.publish(log(), EVENTS_BEFORE);
      writeSavepoint(runs, topics, out);
      MadeUpLog log = log();
      whole.publish(log, EVENTS_BEFORE);
      List<String> events = new ArrayList<>();
      for (int i = 0; i < EVENTS_AFTER; i++) {
        MadeUpLog.Event event = log.next();
        String key = new String(event.key(), UTF_8);
        events.add(key + " " + Base64.getEncoder().encodeToString(event.frame()));
      }
      publish(whole, events);
      Files.write(out.resolve("events.txt"), events);
      try (LiveRun run =
          runs.start(ProofSettings.of(whole, Map.of("run.parallelism", "2")), Optional.empty())) {
        whole.awaitCaughtUp(run);
        ProofRuns.stop(run);
      }
      Files.write(out.resolve("outputs.txt"), outputsBeyond(streams(topics), streams(whole)));
    }
  }

  private static MadeUpLog log() {
    return MadeUpLog.inTurns(ProofSettings.SYMBOLS, ProofSettings.GROUPS, SEED);
  }

  private static void writeSavepoint(ProofRuns runs, ProofTopics topics, Path out)
      throws IOException, InterruptedException {
    try (LiveRun run =
        runs.start(ProofSettings.of(topics, Map.of("run.parallelism", "2")), Optional.empty())) {
      topics.awaitCaughtUp(run);
      Path savepoint = Path.of(URI.create(ProofRuns.stop(run)));
      Path to = Files.createDirectories(out.resolve("savepoint"));
      try (var files = Files.list(savepoint)) {
        assertThat(files).as("all of the savepoint is in one file").hasSize(1);
      }
      Files.copy(savepoint.resolve("_metadata"), to.resolve("_metadata"));
      List<String> offsets = new ArrayList<>();
      topics.worked(run).forEach((partition, end) -> offsets.add(partition + " " + end));
      Files.write(out.resolve("offsets.txt"), offsets);
    }
  }

  /** What the whole run put out beyond the part, stream by stream. */
  private static List<String> outputsBeyond(
      SortedMap<String, List<String>> part, SortedMap<String, List<String>> whole) {
    List<String> lines = new ArrayList<>();
    whole.forEach(
        (stream, values) -> {
          List<String> before = part.getOrDefault(stream, List.of());
          assertThat(values.subList(0, before.size())).as(stream).isEqualTo(before);
          values
              .subList(before.size(), values.size())
              .forEach(value -> lines.add(stream + " " + value));
        });
    return lines;
  }
}
