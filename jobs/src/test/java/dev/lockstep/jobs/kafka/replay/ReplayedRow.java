package dev.lockstep.jobs.kafka.replay;

import dev.lockstep.wire.DecodeReason;
import dev.lockstep.wire.FrameDecoder;
import dev.lockstep.wire.MarketBlockDecoder;
import dev.lockstep.wire.MessageType;
import dev.lockstep.wire.TradeEventDecoder;
import dev.lockstep.wire.generated.EventType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One published event, decoded.
 *
 * @param kind {@code Bar} or the event's type
 * @param size volume of a bar, lots of a print
 */
public record ReplayedRow(
    String key,
    String symbol,
    String kind,
    long timeNanos,
    long sequence,
    long priceTicks,
    double size) {

  /** All that a log has, from where it stands. */
  static List<ReplayedRow> all(ReplayLog log) {
    List<ReplayedRow> rows = new ArrayList<>();
    while (log.next()) {
      List<ReplayedRow> more = of(log.key(), log.frame());
      if (more.size() != log.events()) {
        throw new AssertionError(more.size() + " events, said to be " + log.events());
      }
      rows.addAll(more);
    }
    return rows;
  }

  /** The events of one record. */
  public static List<ReplayedRow> of(byte[] key, ByteBuffer frame) {
    String name = new String(key, StandardCharsets.UTF_8);
    FrameDecoder opened = new FrameDecoder();
    require(opened.open(frame));
    if (opened.messageType() == MessageType.MARKET_BLOCK) {
      return bars(name, opened);
    }
    TradeEventDecoder event = new TradeEventDecoder();
    require(event.wrap(opened));
    return List.of(
        new ReplayedRow(
            name,
            event.symbol().toString(),
            EventType.name(event.eventType()),
            event.timestampNanos(),
            event.sequence(),
            event.priceTicks(),
            event.quantityLots()));
  }

  private static List<ReplayedRow> bars(String key, FrameDecoder opened) {
    MarketBlockDecoder block = new MarketBlockDecoder();
    require(block.wrap(opened));
    List<ReplayedRow> rows = new ArrayList<>();
    for (int row = 0; row < block.rows(); row++) {
      rows.add(
          new ReplayedRow(
              key,
              block.symbol().toString(),
              "Bar",
              block.timeNanos(row),
              block.sequence() + row,
              block.closeTicks(row),
              block.volume(row)));
    }
    return rows;
  }

  private static void require(DecodeReason reason) {
    if (reason != DecodeReason.OK) {
      throw new AssertionError("a published frame must be readable, was " + reason);
    }
  }

  boolean isHeartbeat() {
    return kind.equals("Heartbeat");
  }
}
