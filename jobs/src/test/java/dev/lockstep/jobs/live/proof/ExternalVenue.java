package dev.lockstep.jobs.live.proof;

import dev.lockstep.jobs.RunFailure;
import dev.lockstep.jobs.kafka.EventPublisher;
import dev.lockstep.jobs.kafka.TopicReader;
import dev.lockstep.jobs.live.LiveRun;
import dev.lockstep.wire.DecodeReason;
import dev.lockstep.wire.FrameSettings;
import dev.lockstep.wire.TradeEventDecoder;
import dev.lockstep.wire.TradeEventDraft;
import dev.lockstep.wire.TradeEventEncoder;
import dev.lockstep.wire.generated.EventType;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A venue that executes every order which it was not told before, at the log's last price, and
 * reports into the log. Knows an order by the id of its instruction. Runs on a thread of its own.
 */
final class ExternalVenue implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(50);

  private final MadeUpLog log;
  private final TopicReader orders;
  private final EventPublisher reports;
  private final Map<String, byte[]> instructions = new ConcurrentHashMap<>();
  private final List<String> problems = new CopyOnWriteArrayList<>();
  private final AtomicLong taken = new AtomicLong();
  private final AtomicInteger repeats = new AtomicInteger();
  private final TradeEventDecoder decoder = new TradeEventDecoder();
  private final TradeEventEncoder encoder = new TradeEventEncoder(FrameSettings.DEFAULT);
  private final TradeEventDraft draft = new TradeEventDraft();
  private final CompletableFuture<Void> end;
  private volatile boolean isClosed;

  ExternalVenue(ProofTopics topics, MadeUpLog log) {
    this.log = log;
    orders = topics.read("orders");
    reports = topics.publisher();
    end = CompletableFuture.runAsync(this::run, work -> new Thread(work, "venue").start());
  }

  private void run() {
    try (orders;
        reports) {
      while (!isClosed) {
        int count = 0;
        for (ConsumerRecord<byte[], byte[]> record : orders.poll(LOOK)) {
          take(record);
          count++;
        }
        reports.flush();
        taken.addAndGet(count);
      }
    } catch (RunFailure e) {
      problems.add(e.getMessage());
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    byte[] value = record.value();
    DecodeReason reason = decoder.wrap(value, 0, value.length);
    if (reason != DecodeReason.OK) {
      problems.add("an instruction is undecodable: " + reason);
      return;
    }
    String id = decoder.eventId().toString();
    byte[] known = instructions.putIfAbsent(id, value);
    if (known != null) {
      repeats.incrementAndGet();
      if (!Arrays.equals(known, value)) {
        problems.add("instruction " + id + " was repeated with other bytes");
      }
    } else if (decoder.eventType() == EventType.OrderPlaced) {
      execute(record.key(), id);
    }
  }

  private void execute(byte[] key, String id) {
    String symbol = decoder.symbol().toString();
    draft
        .clear()
        .eventId("report of " + id)
        .timestampNanos(decoder.timestampNanos())
        .eventType(EventType.TradeExecuted)
        .symbol(symbol)
        .orderId(decoder.orderId())
        .userId(decoder.userId())
        .quantityLots(decoder.quantityLots())
        .priceTicks(log.priceTicks(symbol));
    reports.publish(key, encoder.encode(draft));
  }

  /** Waits until the run has worked the whole log, with reports of all orders that came of it. */
  void awaitAllExecuted(ProofTopics topics, LiveRun run) throws InterruptedException {
    Map<Integer, Long> ends = Map.of();
    while (!ends.equals(topics.eventEnds())) {
      ends = topics.eventEnds();
      topics.awaitCaughtUp(run);
      while (problems.isEmpty() && taken.get() < topics.ordersEnd()) {
        run.watch(LOOK);
      }
    }
  }

  /** Instructions that came more than once. */
  int repeats() {
    return repeats.get();
  }

  /** Different ones. */
  int instructions() {
    return instructions.size();
  }

  /** Orders that it was told to place, as group and number. */
  List<String> placed() {
    return instructions.keySet().stream()
        .filter(id -> id.endsWith("/0"))
        .map(id -> id.split("/", -1))
        .map(parts -> parts[0] + "/" + parts[2])
        .sorted()
        .toList();
  }

  List<String> problems() {
    return problems;
  }

  @Override
  public void close() {
    isClosed = true;
    end.join();
  }
}
