package dev.lockstep.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.instrument.DecimalSize;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.jobs.JsonText;
import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.dataset.Times;
import dev.lockstep.jobs.kafka.Brokers;
import dev.lockstep.jobs.kafka.EmbeddedBroker;
import dev.lockstep.jobs.kafka.EventPublisher;
import dev.lockstep.jobs.kafka.TopicNames;
import dev.lockstep.jobs.kafka.TopicPlan;
import dev.lockstep.jobs.kafka.TopicReader;
import dev.lockstep.jobs.kafka.Topics;
import dev.lockstep.jobs.kafka.feed.FeedSettings;
import dev.lockstep.jobs.kafka.feed.TradeFeed;
import dev.lockstep.jobs.kafka.replay.ReplayedRow;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about topics, against a real broker. */
final class LogCommandsIT {
  private static final int SYMBOLS = 3;
  private static final int BARS = 5_000;

  @TempDir private static Path folder;
  private static EmbeddedBroker broker;
  private static Path dataset;

  @BeforeAll
  static void start() {
    broker = EmbeddedBroker.start();
    dataset = folder.resolve("minutes");
    assertDone(
        CommandRun.of(
            "generate", "--dataset", dataset, "--symbols", SYMBOLS, "--bars", BARS, "--bar", "1m"));
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  private static CommandRun run(String prefix, Object... words) {
    List<Object> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--brokers", broker.address(), "--prefix", prefix));
    return CommandRun.of(all.toArray());
  }

  private static CommandRun assertDone(CommandRun run) {
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    return run;
  }

  private static void assertMistake(CommandRun run, String complaint) {
    assertThat(run.err()).startsWith("lockstep: ").contains(complaint).hasLineCount(1);
    assertThat(run.exitCode()).isEqualTo(2);
  }

  private static void createTopics(String prefix) {
    try (Topics topics = topics(prefix)) {
      topics.create(TopicPlan.alone(4));
    }
  }

  private static Topics topics(String prefix) {
    return new Topics(new Brokers(broker.address()), new TopicNames(prefix));
  }

  /** All records of a topic, each partition in its order. */
  private static Map<Integer, List<ConsumerRecord<byte[], byte[]>>> records(String topic) {
    Map<Integer, List<ConsumerRecord<byte[], byte[]>>> records = new TreeMap<>();
    Map<Integer, Long> ends;
    Map<Integer, Long> starts;
    try (Topics topics = topics("any")) {
      ends = topics.offsets().end(topic);
      starts = topics.offsets().beginning(topic);
    }
    ends.keySet().forEach(partition -> records.put(partition, new ArrayList<>()));
    try (TopicReader reader = new TopicReader(new Brokers(broker.address()), topic, starts)) {
      while (!reader.hasReached(ends)) {
        reader
            .poll(Duration.ofSeconds(1))
            .forEach(record -> records.get(record.partition()).add(record));
      }
    }
    return records;
  }

  private static List<ReplayedRow> rows(List<ConsumerRecord<byte[], byte[]>> records) {
    return records.stream()
        .flatMap(each -> ReplayedRow.of(each.key(), ByteBuffer.wrap(each.value())).stream())
        .toList();
  }

  @Test
  void topicsAreCreatedOnceAndListed() {
    CommandRun first = assertDone(run("made", "topics", "create", "--partitions", 3));
    assertThat(first.out()).hasLineCount(8).contains("created made.events", "created made.orders");
    CommandRun again = assertDone(run("made", "topics", "create", "--partitions", 3));
    assertThat(again.out()).isEqualTo("8 topics of made were there already\n");
    CommandRun list = assertDone(run("made", "topics", "list"));
    assertThat(list.out()).hasLineCount(9).containsPattern("made\\.positions +3 +1 +0");
  }

  @Test
  void aBrokerThatDoesNotAnswerIsOneLine() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    assertMistake(
        CommandRun.of("topics", "list", "--brokers", "localhost:" + port),
        "no Kafka broker answers at localhost:%d: start one, name another with --brokers"
            .formatted(port));
    assertMistake(
        CommandRun.of("tail", "x", "--brokers", "no.such.host.invalid:9092"),
        "no Kafka broker answers at no.such.host.invalid:9092");
  }

  @Test
  void topicsThatDoNotFitAreOneLine() {
    createTopics("four");
    assertMistake(
        run("four", "topics", "create", "--partitions", 5),
        "topic four.events exists with 4 partitions, not 5: give --partitions 4");
    assertMistake(
        run("none", "topics", "create", "--replication", 2),
        "--replication must be <= 1, the number of brokers at " + broker.address() + ", was 2");
    assertMistake(
        run("none", "tail", "none.fills"),
        "topic none.fills does not exist: ./lockstep topics create --brokers " + broker.address());
    assertMistake(run("none", "replay", "--dataset", dataset), "topic none.events does not exist");
    assertMistake(run("none", "control", "halt", "--group", "A"), "topic none.events does not");
    try (Topics topics = topics("four")) {
      topics.check(4);
      assertThatThrownBy(() -> topics.check(5))
          .hasMessageContaining("topic four.events has 4 of the 5 partitions that are needed");
    }
  }

  @Test
  void transactionsLongerThanTheBrokerAllowsAreOneLine() {
    try (Topics topics = topics("any")) {
      topics.checkTransactions(Duration.ofHours(1));
      assertThatThrownBy(() -> topics.checkTransactions(Duration.ofHours(2)))
          .isInstanceOf(UserError.class)
          .hasMessage(
              "live.transaction-timeout must be <= 3600000 ms, transaction.max.timeout.ms of the"
                  + " brokers at %s, was 7200000 ms: lower it, or raise theirs",
              broker.address());
    }
  }

  @Test
  void aReplayTakesTheShapeThatTheSettingsAskFor() throws IOException {
    createTopics("shaped");
    Path settings = folder.resolve("lockstep.yaml");
    Files.writeString(
        settings,
        """
        account: {cash: 1}
        commission: {bps: 0}
        live: {feed: prints, prefix: shaped}
        instruments: {from-dataset: "%s"}
        people: {users: [7]}
        """
            .formatted(dataset.toAbsolutePath()));

    CommandRun run =
        assertDone(
            CommandRun.of(
                "replay",
                "--dataset",
                dataset,
                "--json",
                "--settings",
                settings,
                "--brokers",
                broker.address()));

    assertThat(JsonText.flat(run.out()))
        .containsEntry("events", String.valueOf(SYMBOLS * 4 * BARS + SYMBOLS));
  }

  @Test
  void aReplayIsCompleteAndInOrder() {
    createTopics("bars");
    CommandRun run = assertDone(run("bars", "replay", "--dataset", dataset, "--json"));
    int heartbeats = SYMBOLS;
    assertThat(JsonText.flat(run.out()))
        .containsEntry("events", String.valueOf(SYMBOLS * BARS + heartbeats))
        .containsEntry("topic", "bars.events");
    assertEverySymbolIsWhole("bars.events");
  }

  @Test
  void blocksHoldTheSameRows() {
    createTopics("blocks");
    assertDone(run("blocks", "replay", "--dataset", dataset, "--block-rows", 256));
    assertEverySymbolIsWhole("blocks.events");
    long records = records("blocks.events").values().stream().mapToLong(List::size).sum();
    assertThat(records).isEqualTo(SYMBOLS * (BARS / 256 + 1L) + SYMBOLS);
  }

  private static void assertEverySymbolIsWhole(String topic) {
    List<Long> numbers = LongStream.rangeClosed(1, BARS).boxed().toList();
    int seen = 0;
    for (List<ConsumerRecord<byte[], byte[]>> partition : records(topic).values()) {
      Map<String, List<Long>> sequences =
          rows(partition).stream()
              .filter(row -> row.kind().equals("Bar"))
              .collect(
                  Collectors.groupingBy(
                      ReplayedRow::symbol,
                      Collectors.mapping(ReplayedRow::sequence, Collectors.toList())));
      sequences.forEach((symbol, found) -> assertThat(found).as(symbol).isEqualTo(numbers));
      seen += sequences.size();
    }
    assertThat(seen).as("each symbol in one partition").isEqualTo(SYMBOLS);
  }

  @Test
  void aRecordedTopicIsPublishedAgainAsItWas() {
    createTopics("first");
    createTopics("second");
    assertDone(run("first", "replay", "--dataset", dataset, "--as", "prints", "--heartbeat", "1h"));
    assertDone(run("second", "replay", "--recorded", "first.events"));
    Map<Integer, List<ConsumerRecord<byte[], byte[]>>> first = records("first.events");
    Map<Integer, List<ConsumerRecord<byte[], byte[]>>> second = records("second.events");
    first.forEach(
        (partition, records) -> assertThat(rows(second.get(partition))).isEqualTo(rows(records)));
    assertMistake(
        run("first", "replay", "--recorded", "first.events"), "is the topic that is written to");
  }

  @Test
  void tailShowsWhatIsThereAndStops() {
    createTopics("shown");
    assertDone(
        run("shown", "replay", "--dataset", dataset, "--symbols", "SYM001", "--block-rows", 64));
    CommandRun some = assertDone(run("shown", "tail", "shown.events", "--limit", 3));
    assertThat(some.out()).hasLineCount(3).contains("2010-01-04T14:30:00Z", "SYM001", "openTicks");
    CommandRun all = assertDone(run("shown", "tail", "shown.events"));
    assertThat(all.out()).hasLineCount(BARS + 1).contains("Heartbeat");
    CommandRun later = assertDone(run("shown", "tail", "shown.events", "--from", 70, "--json"));
    assertThat(later.out().lines())
        .hasSize(BARS - 70 * 64 + 1)
        .allMatch(line -> JsonText.flat(line).containsKey("kind"));
  }

  @Test
  void tailShowsBytesThatAreNoFrame() {
    createTopics("odd");
    byte[] key = "A".getBytes(StandardCharsets.UTF_8);
    try (EventPublisher publisher =
        new EventPublisher(new Brokers(broker.address()), "odd.events")) {
      publisher.publish(key, "not a frame, is it?".getBytes(StandardCharsets.UTF_8));
      publisher.flush();
      assertThat(publisher.sent()).isEqualTo(1);
    }
    CommandRun run = assertDone(run("odd", "tail", "odd.events"));
    assertThat(run.out()).hasLineCount(1).contains("Undecodable", "reason=BAD_MAGIC", "bytes=19");
  }

  @Test
  void commandsReachEveryGroupThatIsNamed() {
    createTopics("told");
    CommandRun sent =
        assertDone(
            run("told", "control", "pause", "--group", "A,B", "--lane", "x", "--note", "why"));
    assertThat(sent.out()).isEqualTo("sent pause to A, B\n");
    CommandRun shown = assertDone(run("told", "tail", "told.events"));
    assertThat(shown.out().lines())
        .hasSize(2)
        .allMatch(line -> line.contains("Pause") && line.contains("lane=x note=why"));
  }

  @Test
  void aFeedPublishesUntilItIsClosed() {
    createTopics("fed");
    List<String> symbols = List.of("A", "B");
    try (EventPublisher publisher =
        new EventPublisher(new Brokers(broker.address()), "fed.events")) {
      TradeFeed feed =
          new TradeFeed(
              new FeedSettings(
                  symbols.stream().map(LogCommandsIT::instrument).toList(),
                  UnaryOperator.identity(),
                  1,
                  2_000,
                  1),
              publisher,
              () -> Times.nanos(Instant.now()));
      feed.start();
      while (feed.events() < 3_000 && feed.failure().isEmpty()) {
        Thread.onSpinWait();
      }
      feed.close();
      assertThat(feed.failure()).isEmpty();
      long heartbeats = 0;
      for (List<ConsumerRecord<byte[], byte[]>> partition : records("fed.events").values()) {
        List<ReplayedRow> rows = rows(partition);
        assertThat(rows).isSortedAccordingTo(Comparator.comparingLong(ReplayedRow::timeNanos));
        heartbeats += rows.stream().filter(row -> row.kind().equals("Heartbeat")).count();
      }
      assertThat(heartbeats).isPositive();
      assertThat(publisher.sent()).isEqualTo(feed.events() + heartbeats);
    }
  }

  private static Instrument instrument(String symbol) {
    return new Instrument(symbol, DecimalSize.ONE, DecimalSize.ONE, "USD", 1, ZoneId.of("UTC"));
  }
}
