package dev.lockstep.jobs.live;

import dev.lockstep.jobs.kafka.Brokers;
import dev.lockstep.jobs.kafka.EmbeddedBroker;
import dev.lockstep.jobs.kafka.TopicNames;
import dev.lockstep.jobs.kafka.TopicPlan;
import dev.lockstep.jobs.kafka.Topics;
import dev.lockstep.jobs.live.config.LiveSettings;
import dev.lockstep.jobs.live.config.LiveSettingsReader;
import dev.lockstep.strategy.StrategyCatalog;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Live runs of tests on a broker of their own. */
final class LiveTrial implements AutoCloseable {
  static final List<String> SYMBOLS = List.of("AAA", "BBB", "CCC", "DDD.X");

  private static final String SETTINGS =
      """
      account: {cash: 100000}
      commission: {bps: 3}
      live: {brokers: "%s", prefix: %s, partitions: %d, checkpoint-interval: 200ms, equity-every: 30s}
      instruments:
        AAA: {tick-size: 0.01, lot-size: 1}
        BBB: {tick-size: 0.01, lot-size: 1}
        CCC: {tick-size: 0.01, lot-size: 1}
        DDD.X: {tick-size: 0.01, lot-size: 1}
      lanes:
        cross: {strategy: sma-cross, parameters: {fast: 3, slow: 8}, bar: 1s}
        slow: {strategy: sma-cross, parameters: {fast: 5, slow: 20}, bar: 1s, symbols: [AAA, CCC]}
      """;

  private final EmbeddedBroker broker = EmbeddedBroker.start();
  private final Path folder;
  private int runs;

  LiveTrial(Path folder) {
    this.folder = folder;
  }

  String brokers() {
    return broker.address();
  }

  void createTopics(String prefix, int partitions) {
    try (Topics topics = new Topics(new Brokers(brokers()), new TopicNames(prefix))) {
      topics.create(TopicPlan.alone(partitions));
    }
  }

  String settingsText(String prefix, int partitions) {
    return SETTINGS.formatted(brokers(), prefix, partitions);
  }

  LiveSettings settings(String text, int parallelism) {
    StrategyCatalog catalog = new StrategyCatalog(StrategyCatalog.class.getClassLoader());
    return LiveSettingsReader.ofText(text, Map.of("run.parallelism", Integer.toString(parallelism)))
        .read(catalog);
  }

  LiveRun start(LiveSettings settings, Optional<String> savepoint) {
    runs++;
    return LiveRun.start(
        new LiveRequest(
            settings,
            folder.resolve("run-" + runs),
            savepoint,
            Optional.empty(),
            List.of(),
            "2026-01-01T00:00:00Z"));
  }

  void publish(List<ProducerRecord<byte[], byte[]>> records) {
    Properties properties = new Properties();
    properties.put("bootstrap.servers", brokers());
    properties.put("max.request.size", Integer.toString(8 << 20));
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (ProducerRecord<byte[], byte[]> record : records) {
        var unused = producer.send(record);
      }
    }
  }

  /** Waits until the run has worked all that is in the log. */
  void awaitCaughtUp(LiveRun run, String prefix) throws InterruptedException {
    try (Topics topics = new Topics(new Brokers(brokers()), new TopicNames(prefix))) {
      String events = topics.names().events();
      while (true) {
        Map<Integer, Long> ends = new TreeMap<>(topics.offsets().end(events));
        ends.values().removeIf(end -> end == 0);
        Map<Integer, Long> committed =
            new TreeMap<>(topics.offsets().committed(run.consumerGroup(), events));
        committed.values().removeIf(offset -> offset == 0);
        if (committed.equals(ends)) {
          return;
        }
        run.watch(Duration.ofMillis(50));
      }
    }
  }

  /** Every committed record of the prefix's outputs, by topic and key, in order. */
  Map<String, List<String>> outputs(String prefix) {
    Map<String, List<String>> outputs = new TreeMap<>();
    for (String topic :
        List.of("updates", "fills", "signals", "equity", "positions", "dead-letters")) {
      for (ConsumerRecord<byte[], byte[]> record : records(prefix + "." + topic)) {
        outputs
            .computeIfAbsent(
                topic + " " + new String(record.key(), StandardCharsets.UTF_8),
                key -> new ArrayList<>())
            .add(HexFormat.of().formatHex(record.value()));
      }
    }
    return outputs;
  }

  List<ConsumerRecord<byte[], byte[]>> records(String topic) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("bootstrap.servers", brokers());
    properties.put("isolation.level", "read_committed");
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> all =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      while (all.stream().anyMatch(place -> consumer.position(place) < ends.get(place))) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
    }
    return records;
  }

  @Override
  public void close() {
    broker.close();
  }
}
