package dev.lockstep.jobs.live.proof;

import dev.lockstep.wire.FrameSettings;
import dev.lockstep.wire.TradeEventDraft;
import dev.lockstep.wire.TradeEventEncoder;
import dev.lockstep.wire.generated.EventType;
import dev.lockstep.wire.generated.OrderType;
import dev.lockstep.wire.generated.Side;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongToIntFunction;

/**
 * An endless log of prints, with a person's orders in between, decided by its seed. All events are
 * good. Used by one thread, but for the prices.
 */
final class MadeUpLog {
  static final long PERSON = 7;

  static final long START_NANOS = TimeUnit.DAYS.toNanos(20_000);
  private static final int FIRST_TICKS = 10_000;
  private static final int PRINT_LOTS = 1_000;
  private static final int EVENTS_PER_ORDER = 41;

  private final List<String> symbols;
  private final Map<String, String> groups;
  private final LongToIntFunction choice;
  private final long stepNanos;
  private final Random random;
  private final TradeEventEncoder encoder = new TradeEventEncoder(FrameSettings.DEFAULT);
  private final TradeEventDraft draft = new TradeEventDraft();
  private final AtomicLongArray ticks;
  private final long[] sequences;
  private long count;

  /**
   * @param groups names of groups, by symbol; those that are not in it are their own
   * @param choice index of the symbol that an event, numbered from 0, is about
   * @param stepNanos time from event to event
   */
  MadeUpLog(
      List<String> symbols,
      Map<String, String> groups,
      LongToIntFunction choice,
      long stepNanos,
      long seed) {
    this.symbols = List.copyOf(symbols);
    this.groups = Map.copyOf(groups);
    this.choice = choice;
    this.stepNanos = stepNanos;
    random = new Random(seed);
    sequences = new long[symbols.size()];
    ticks = new AtomicLongArray(symbols.size());
    for (int i = 0; i < symbols.size(); i++) {
      ticks.set(i, FIRST_TICKS);
    }
  }

  /** One in which the symbols take turns, each with four prints a second. */
  static MadeUpLog inTurns(List<String> symbols, Map<String, String> groups, long seed) {
    int size = symbols.size();
    long stepNanos = TimeUnit.MILLISECONDS.toNanos(250) / size;
    return new MadeUpLog(symbols, groups, event -> (int) (event % size), stepNanos, seed);
  }

  /** One event: its group's name in UTF-8, and its frame. */
  @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
  record Event(byte[] key, byte[] frame) {}

  Event next() {
    int at = choice.applyAsInt(count);
    draft.clear().eventId("e" + count).timestampNanos(timeNanos()).symbol(symbols.get(at));
    if (count % EVENTS_PER_ORDER == EVENTS_PER_ORDER - 1) {
      order();
    } else {
      print(at);
    }
    count++;
    return new Event(key(at), bytes(encoder.encode(draft)));
  }

  private void print(int at) {
    long price = Math.max(FIRST_TICKS / 10, ticks.get(at) + random.nextInt(41) - 20);
    ticks.set(at, price);
    sequences[at]++;
    draft
        .eventType(EventType.TradeExecuted)
        .sequence(sequences[at])
        .priceTicks(price)
        .quantityLots(PRINT_LOTS);
  }

  private void order() {
    draft
        .eventType(EventType.OrderPlaced)
        .orderId(count)
        .userId(PERSON)
        .side(random.nextInt(3) == 0 ? Side.Sell : Side.Buy)
        .orderType(OrderType.Market)
        .quantityLots(1 + random.nextInt(20));
  }

  /** Whether the last event was an order. */
  boolean wasOrder() {
    return count % EVENTS_PER_ORDER == 0 && count > 0;
  }

  /** Of the next event. */
  long timeNanos() {
    return START_NANOS + count * stepNanos;
  }

  /** Sequence of the symbol's last print, 0 before the first. */
  long sequence(int at) {
    return sequences[at];
  }

  String symbol(int at) {
    return symbols.get(at);
  }

  /** Name of the symbol's group in UTF-8; after the last symbol comes the first. */
  byte[] key(int at) {
    String symbol = symbols.get(at % symbols.size());
    return groups.getOrDefault(symbol, symbol).getBytes(StandardCharsets.UTF_8);
  }

  /** The symbol's last price; any thread. */
  long priceTicks(String symbol) {
    return ticks.get(symbols.indexOf(symbol));
  }

  static byte[] bytes(ByteBuffer frame) {
    byte[] bytes = new byte[frame.remaining()];
    frame.get(bytes);
    return bytes;
  }
}
