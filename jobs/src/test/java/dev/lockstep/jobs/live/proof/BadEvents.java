package dev.lockstep.jobs.live.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockstep.wire.ControlEventDraft;
import dev.lockstep.wire.ControlEventEncoder;
import dev.lockstep.wire.FrameSettings;
import dev.lockstep.wire.TradeEventDraft;
import dev.lockstep.wire.TradeEventEncoder;
import dev.lockstep.wire.generated.ControlCommand;
import dev.lockstep.wire.generated.EventType;
import dev.lockstep.wire.generated.OrderType;
import dev.lockstep.wire.generated.Side;
import java.util.Arrays;
import java.util.Random;

/** Events that no engine may take, each with the reason of its dead letter. Decided by the seed. */
final class BadEvents {
  private static final int KINDS = 15;
  private static final int HEADER_BYTES = 16;
  private static final int FLIPPED_FROM = 16;
  private static final int FLIPPED_TO = 64;

  private final MadeUpLog log;
  private final Random random;
  private final TradeEventEncoder encoder = new TradeEventEncoder(FrameSettings.DEFAULT);
  private final ControlEventEncoder controls = new ControlEventEncoder(FrameSettings.DEFAULT);
  private final TradeEventDraft draft = new TradeEventDraft();
  private int count;

  BadEvents(MadeUpLog log, long seed) {
    this.log = log;
    random = new Random(seed);
  }

  /**
   * A bad event.
   *
   * @param key may be null
   * @param value may be null
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
  record Bad(String reason, byte[] key, byte[] value) {}

  /** The next one, about a symbol of which the log had this print. */
  Bad next(int symbol, byte[] lastPrint) {
    byte[] key = log.key(symbol);
    int kind = count++ % KINDS;
    return switch (kind) {
      case 0 -> new Bad("BIT_FLIPPED", key, flipped(lastPrint, 1));
      case 1 -> new Bad("CHECKSUM_MISMATCH", key, flipped(lastPrint, 2));
      case 2 -> new Bad("TRUNCATED", key, cut(lastPrint));
      case 3 -> new Bad("TRUNCATED", key, null);
      case 4 -> new Bad("OVER_LONG", key, Arrays.copyOf(lastPrint, lastPrint.length + 8));
      case 5 -> new Bad("BAD_MAGIC", key, garbage());
      case 6 -> new Bad("BAD_MAGIC", null, garbage());
      case 7 -> new Bad("DUPLICATE", key, lastPrint);
      case 8 -> new Bad("LATE", key, print(symbol, MadeUpLog.START_NANOS - 1, 100));
      case 9 -> new Bad("BAD_PRICE", key, print(symbol, log.timeNanos(), 0));
      case 10 -> new Bad("WRONG_GROUP", log.key(symbol + 1), lastPrint);
      default -> unknown(kind, symbol, key);
    };
  }

  private Bad unknown(int kind, int symbol, byte[] key) {
    String group = new String(key, UTF_8);
    return switch (kind) {
      case 11 -> new Bad("UNKNOWN_SYMBOL", key, frame(event(EventType.TradeExecuted, "NONE")));
      case 12 -> new Bad("UNKNOWN_GROUP", key, frame(event(EventType.Heartbeat, "NONE")));
      case 13 -> new Bad("UNKNOWN_USER", key, order(symbol));
      default -> new Bad("UNKNOWN_LANE", key, command(group));
    };
  }

  private byte[] flipped(byte[] frame, int bits) {
    byte[] bytes = frame.clone();
    int first = FLIPPED_FROM + random.nextInt((FLIPPED_TO - FLIPPED_FROM) / bits);
    for (int i = 0; i < bits; i++) {
      int at = first + i * (FLIPPED_TO - FLIPPED_FROM) / bits;
      bytes[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
    }
    return bytes;
  }

  private byte[] cut(byte[] frame) {
    return Arrays.copyOf(frame, random.nextInt(frame.length));
  }

  private byte[] garbage() {
    byte[] bytes = new byte[HEADER_BYTES + random.nextInt(200)];
    random.nextBytes(bytes);
    Arrays.fill(bytes, 0, 4, (byte) 0xff);
    return bytes;
  }

  /** A print that would be next in its symbol's sequence. */
  private byte[] print(int symbol, long timeNanos, long priceTicks) {
    return frame(
        event(EventType.TradeExecuted, log.symbol(symbol))
            .timestampNanos(timeNanos)
            .sequence(log.sequence(symbol) + 1)
            .priceTicks(priceTicks));
  }

  private byte[] order(int symbol) {
    return frame(
        event(EventType.OrderPlaced, log.symbol(symbol))
            .orderId(1_000_000_000L + count)
            .userId(MadeUpLog.PERSON + 1)
            .side(Side.Buy)
            .orderType(OrderType.Market));
  }

  private byte[] command(String group) {
    return MadeUpLog.bytes(
        controls.encode(
            new ControlEventDraft()
                .eventId("bad" + count)
                .timestampNanos(log.timeNanos())
                .sequence(1)
                .group(group)
                .lane("none")
                .command(ControlCommand.Halt)));
  }

  private TradeEventDraft event(byte type, String symbol) {
    return draft
        .clear()
        .eventId("bad" + count)
        .timestampNanos(log.timeNanos())
        .eventType(type)
        .symbol(symbol)
        .priceTicks(type == EventType.TradeExecuted ? 100 : 0)
        .quantityLots(type == EventType.Heartbeat ? 0 : 1);
  }

  private byte[] frame(TradeEventDraft event) {
    return MadeUpLog.bytes(encoder.encode(event));
  }
}
