package dev.lockstep.operators.live.engine;

import dev.lockstep.market.EventKind;
import dev.lockstep.operators.live.LiveSpec;
import dev.lockstep.operators.live.LiveSpecs;
import dev.lockstep.operators.live.LogRecord;
import dev.lockstep.wire.TradeEventDraft;
import dev.lockstep.wire.generated.ControlCommand;
import dev.lockstep.wire.generated.EventType;
import dev.lockstep.wire.generated.OrderType;
import dev.lockstep.wire.generated.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A lively log of prints, quotes, heartbeats, people's orders, commands and a venue's reports over
 * several groups, with bad events in between. Decided by its seed.
 */
final class LiveScenario {
  static final long START_NANOS = 1_000_000_000_000_000_000L;
  static final LiveSpec SPEC =
      LiveSpecs.trading(
          EventKind.TRADE, List.of(List.of("A"), List.of("B"), List.of("P", "Q"), List.of("C")));

  private static final List<String> SYMBOLS = List.of("A", "B", "P", "Q", "C");
  private static final List<String> GROUPS = List.of("A", "B", "pair-P", "pair-P", "C");

  private final Random random;
  private final LogWriter log = new LogWriter();
  private final SortedMap<Long, String> badOnes = new TreeMap<>();
  private final long[] sequences = new long[SYMBOLS.size()];
  private final long[] prices = {10_000, 20_000, 5_000, 7_000, 900};
  private final List<List<byte[]>> sent = new ArrayList<>();
  private long timeNanos = START_NANOS;
  private long personsOrders;
  private long commands;

  LiveScenario(long seed) {
    random = new Random(seed);
    SYMBOLS.forEach(symbol -> sent.add(new ArrayList<>()));
  }

  /** The log so far. */
  List<LogRecord> records() {
    return log.records();
  }

  /** Reasons of the bad ones among them, by offset. */
  SortedMap<Long, String> badOnes() {
    return badOnes;
  }

  /** Adds so many events, none of them bad. */
  LiveScenario good(int events) {
    for (int i = 0; i < events; i++) {
      addGood();
    }
    return this;
  }

  /** Adds so many events, one in four of them bad. */
  LiveScenario mixed(int events) {
    for (int i = 0; i < events; i++) {
      if (random.nextInt(4) == 0) {
        addBad();
      } else {
        addGood();
      }
    }
    return this;
  }

  private void addGood() {
    timeNanos += 1 + random.nextInt(2_000_000_000);
    int at = random.nextInt(SYMBOLS.size());
    int choice = random.nextInt(100);
    if (choice < 60) {
      addPrint(at);
    } else if (choice < 70) {
      add(at, quote(at));
    } else if (choice < 75) {
      log.add(GROUPS.get(at), log.heartbeat(GROUPS.get(at), timeNanos));
    } else if (choice < 88) {
      add(at, order(at));
    } else if (choice < 92) {
      add(at, change(at));
    } else if (choice < 96) {
      add(at, report(at));
    } else {
      byte[] commandsOfAll = {ControlCommand.Pause, ControlCommand.Reduce, ControlCommand.Flatten};
      byte command =
          random.nextBoolean() ? ControlCommand.Resume : commandsOfAll[random.nextInt(3)];
      commands++;
      String lane = random.nextBoolean() ? "" : "cross";
      log.add(GROUPS.get(at), log.command(GROUPS.get(at), lane, commands, command));
    }
  }

  private void addPrint(int at) {
    prices[at] += random.nextInt(41) - 20;
    sequences[at]++;
    byte[] frame =
        log.print(SYMBOLS.get(at), timeNanos, sequences[at], prices[at], 1 + random.nextInt(9));
    sent.get(at).add(frame);
    log.add(GROUPS.get(at), frame);
  }

  private void add(int at, TradeEventDraft event) {
    log.add(GROUPS.get(at), log.frame(event));
  }

  private TradeEventDraft event(byte type, int at) {
    return log.event(type, SYMBOLS.get(at), timeNanos, 0);
  }

  private TradeEventDraft quote(int at) {
    long spread = random.nextInt(5);
    boolean isBid = random.nextBoolean();
    return event(EventType.Quote, at)
        .side(isBid ? Side.Buy : Side.Sell)
        .priceTicks(prices[at] + (isBid ? -spread : spread))
        .quantityLots(random.nextInt(3) * 100L);
  }

  private TradeEventDraft order(int at) {
    personsOrders++;
    boolean isMarket = random.nextBoolean();
    return event(EventType.OrderPlaced, at)
        .orderId(personsOrders)
        .userId(1 + random.nextInt(3))
        .side(random.nextInt(3) == 0 ? Side.Sell : Side.Buy)
        .quantityLots(1 + random.nextInt(20))
        .orderType(isMarket ? OrderType.Market : OrderType.Limit)
        .limitPriceTicks(isMarket ? 0 : prices[at] - 30 + random.nextInt(30));
  }

  private TradeEventDraft change(int at) {
    long orderId = 1L + random.nextInt((int) personsOrders + 1);
    long userId = 1L + random.nextInt(3);
    if (random.nextBoolean()) {
      return event(EventType.OrderCancelled, at).orderId(orderId).userId(userId);
    }
    return event(EventType.OrderModified, at)
        .orderId(orderId)
        .userId(userId)
        .quantityLots(1 + random.nextInt(10));
  }

  private TradeEventDraft report(int at) {
    long orderId = 1L + random.nextInt(6);
    if (random.nextInt(4) == 0) {
      return event(EventType.OrderRejected, at).orderId(orderId).userId(1_002);
    }
    return event(EventType.TradeExecuted, at)
        .orderId(orderId)
        .userId(1_002)
        .quantityLots(1 + random.nextInt(2_000))
        .priceTicks(prices[at]);
  }

  private void addBad() {
    int at = random.nextInt(SYMBOLS.size());
    String group = GROUPS.get(at);
    String symbol = SYMBOLS.get(at);
    switch (random.nextInt(10)) {
      case 0 -> addMutated(group, symbol);
      case 1 -> bad("TRUNCATED", group, new byte[random.nextInt(16)]);
      case 2 -> addRepeated(at);
      case 3 -> addLate(at);
      case 4 -> bad("UNKNOWN_SYMBOL", "Z", log.print("Z", timeNanos, 1, 1, 1));
      case 5 -> bad("UNKNOWN_GROUP", "P", log.heartbeat("P", timeNanos));
      case 6 -> bad("WRONG_GROUP", "A", log.print("B", timeNanos, sequences[1] + 1, 1, 1));
      case 7 -> bad("UNKNOWN_LANE", group, log.command(group, "none", commands + 1, (byte) 1));
      case 8 -> bad("UNKNOWN_USER", group, log.frame(order(at).userId(0)));
      default -> {
        long[] one = {timeNanos};
        byte[] bar = log.bars(symbol, one, new long[] {prices[at]}, 0, 1, 0);
        bad("WRONG_KIND", group, bar);
      }
    }
  }

  private void addMutated(String group, String symbol) {
    byte[] frame = log.print(symbol, timeNanos, 1_000_000, 1, 1);
    frame[16 + random.nextInt(frame.length - 16)] ^= (byte) (1 << random.nextInt(8));
    bad("BIT_FLIPPED", group, frame);
  }

  private void addRepeated(int at) {
    List<byte[]> frames = sent.get(at);
    if (!frames.isEmpty()) {
      bad("DUPLICATE", GROUPS.get(at), frames.get(random.nextInt(frames.size())));
    }
  }

  private void addLate(int at) {
    if (sequences[at] > 0) {
      bad("LATE", GROUPS.get(at), log.print(SYMBOLS.get(at), 1, sequences[at] + 1, 1, 1));
    }
  }

  private void bad(String reason, String group, byte[] frame) {
    badOnes.put(log.nextOffset(), reason);
    log.add(group, frame);
  }
}
