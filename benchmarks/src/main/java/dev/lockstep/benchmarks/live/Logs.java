package dev.lockstep.benchmarks.live;

import dev.lockstep.wire.FrameSettings;
import dev.lockstep.wire.MarketBlockEncoder;
import dev.lockstep.wire.TradeColumns;
import dev.lockstep.wire.generated.Side;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Fills topics with prints: each event on its own, or the same events in blocks. */
final class Logs {
  static final int BLOCK_ROWS = 256;

  // Symbols take turns, a millisecond apart.
  private static final long FIRST_NANOS = 1_700_000_000_000_000_000L;
  private static final long STEP_NANOS = 1_000_000;

  private final String brokers;
  private final Symbols symbols;
  private final long events;

  Logs(String brokers, Symbols symbols, long events) {
    this.brokers = brokers;
    this.symbols = symbols;
    this.events = events;
  }

  /** Makes empty topics, all alike. */
  static void create(String brokers, List<String> topics, int partitions)
      throws InterruptedException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
      admin
          .createTopics(
              topics.stream().map(name -> new NewTopic(name, partitions, (short) 1)).toList())
          .all()
          .get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the topics were not made", e.getCause());
    }
  }

  void sendSingly(String topic) {
    Prints prints = new Prints(symbols);
    try (KafkaProducer<byte[], byte[]> producer = producer()) {
      for (long event = 0; event < events; event++) {
        int symbol = (int) (event % symbols.count());
        prints.next(symbol);
        byte[] frame = prints.frame(symbol, timeNanos(event));
        producer.send(new ProducerRecord<>(topic, symbols.key(symbol), frame));
      }
    }
  }

  void sendBlocks(String topic) {
    Prints prints = new Prints(symbols);
    Columns[] columns = new Columns[symbols.count()];
    Arrays.setAll(columns, symbol -> new Columns());
    MarketBlockEncoder encoder = new MarketBlockEncoder(FrameSettings.DEFAULT);
    try (KafkaProducer<byte[], byte[]> producer = producer()) {
      for (long event = 0; event < events; event++) {
        int symbol = (int) (event % symbols.count());
        prints.next(symbol);
        columns[symbol].add(timeNanos(event), prints.priceTicks(symbol), prints.lots());
        boolean isLast = event >= events - symbols.count();
        if (isLast || columns[symbol].rows == BLOCK_ROWS) {
          byte[] frame =
              columns[symbol].frame(encoder, symbols.name(symbol), prints.sequence(symbol));
          producer.send(new ProducerRecord<>(topic, symbols.key(symbol), frame));
        }
      }
    }
  }

  /** Offset after the last record of each partition. */
  static SortedMap<Integer, Long> ends(String brokers, String topic) throws InterruptedException {
    SortedMap<Integer, Long> ends = new TreeMap<>();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
      Map<TopicPartition, OffsetSpec> places = new HashMap<>();
      for (TopicPartitionInfo info :
          admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions()) {
        places.put(new TopicPartition(topic, info.partition()), OffsetSpec.latest());
      }
      admin
          .listOffsets(places)
          .all()
          .get()
          .forEach((place, found) -> ends.put(place.partition(), found.offset()));
    } catch (ExecutionException e) {
      throw new IllegalStateException("topic " + topic + " cannot be looked at", e.getCause());
    }
    return ends;
  }

  private static long timeNanos(long event) {
    return FIRST_NANOS + event * STEP_NANOS;
  }

  private KafkaProducer<byte[], byte[]> producer() {
    Properties properties = new Properties();
    properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
    properties.put(ProducerConfig.LINGER_MS_CONFIG, "20");
    properties.put(ProducerConfig.BATCH_SIZE_CONFIG, String.valueOf(256 << 10));
    return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Rows of one symbol that wait for their block. */
  private static final class Columns {
    private final long[] timeNanos = new long[BLOCK_ROWS];
    private final long[] priceTicks = new long[BLOCK_ROWS];
    private final double[] sizes = new double[BLOCK_ROWS];
    private final byte[] sides = new byte[BLOCK_ROWS];
    private int rows;

    Columns() {
      Arrays.fill(sides, Side.Buy);
    }

    void add(long time, long price, long lots) {
      timeNanos[rows] = time;
      priceTicks[rows] = price;
      sizes[rows] = lots;
      rows++;
    }

    byte[] frame(MarketBlockEncoder encoder, String symbol, long lastSequence) {
      TradeColumns columns = new TradeColumns(timeNanos, priceTicks, sizes, sides);
      ByteBuffer frame = encoder.encodeTrades(symbol, columns, 0, rows, lastSequence - rows + 1);
      byte[] bytes = new byte[frame.remaining()];
      frame.get(bytes);
      rows = 0;
      return bytes;
    }
  }
}
