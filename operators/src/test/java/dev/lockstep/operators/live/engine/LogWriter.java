package dev.lockstep.operators.live.engine;

import dev.lockstep.operators.live.LiveSpecs;
import dev.lockstep.operators.live.LogRecord;
import dev.lockstep.wire.BarColumns;
import dev.lockstep.wire.ControlEventDraft;
import dev.lockstep.wire.ControlEventEncoder;
import dev.lockstep.wire.FrameSettings;
import dev.lockstep.wire.MarketBlockEncoder;
import dev.lockstep.wire.TradeColumns;
import dev.lockstep.wire.TradeEventDraft;
import dev.lockstep.wire.TradeEventEncoder;
import dev.lockstep.wire.generated.EventType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes the records of one partition of a log; each call of {@code add} takes an offset. */
final class LogWriter {
  private final TradeEventEncoder events = new TradeEventEncoder(FrameSettings.DEFAULT);
  private final MarketBlockEncoder blocks = new MarketBlockEncoder(FrameSettings.DEFAULT);
  private final ControlEventEncoder controls = new ControlEventEncoder(FrameSettings.DEFAULT);
  private final TradeEventDraft draft = new TradeEventDraft();
  private final ControlEventDraft control = new ControlEventDraft();
  private final List<LogRecord> records = new ArrayList<>();
  private long lastId;

  List<LogRecord> records() {
    return List.copyOf(records);
  }

  long nextOffset() {
    return records.size();
  }

  /** A record with the group's name as its key; none when that is null. */
  void add(String group, byte[] frame) {
    byte[] key = group == null ? null : group.getBytes(StandardCharsets.UTF_8);
    records.add(new LogRecord(0, nextOffset(), key, frame));
  }

  /** An event with an id of its own and nothing else but this. */
  TradeEventDraft event(byte type, String symbol, long timeNanos, long sequence) {
    lastId++;
    return draft
        .clear()
        .eventId("e" + lastId)
        .eventType(type)
        .symbol(symbol)
        .timestampNanos(timeNanos)
        .sequence(sequence);
  }

  byte[] frame(TradeEventDraft event) {
    return bytes(events.encode(event));
  }

  byte[] print(String symbol, long timeNanos, long sequence, long priceTicks, long lots) {
    return frame(
        event(EventType.TradeExecuted, symbol, timeNanos, sequence)
            .priceTicks(priceTicks)
            .quantityLots(lots));
  }

  byte[] heartbeat(String group, long timeNanos) {
    return frame(event(EventType.Heartbeat, group, timeNanos, 0));
  }

  byte[] command(String group, String lane, long sequence, byte command) {
    lastId++;
    return bytes(
        controls.encode(
            control
                .clear()
                .eventId("c" + lastId)
                .timestampNanos(1)
                .sequence(sequence)
                .group(group)
                .lane(lane)
                .command(command)));
  }

  /** Prints of size 1. */
  byte[] prints(String symbol, long[] timesNanos, long[] ticks, int from, int to, long sequence) {
    double[] sizes = new double[ticks.length];
    Arrays.fill(sizes, 1);
    TradeColumns columns = new TradeColumns(timesNanos, ticks, sizes, new byte[ticks.length]);
    return bytes(blocks.encodeTrades(symbol, columns, from, to - from, sequence));
  }

  /** Bars of ten seconds that open and close at one price. */
  byte[] bars(String symbol, long[] timesNanos, long[] ticks, int from, int to, long sequence) {
    double[] volumes = new double[ticks.length];
    Arrays.fill(volumes, 5);
    BarColumns columns = new BarColumns(timesNanos, ticks, ticks, ticks, ticks, volumes);
    return bytes(
        blocks.encodeBars(symbol, LiveSpecs.BAR_NANOS, columns, from, to - from, sequence));
  }

  private static byte[] bytes(ByteBuffer frame) {
    byte[] bytes = new byte[frame.remaining()];
    frame.get(bytes);
    return bytes;
  }
}
