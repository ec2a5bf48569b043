package dev.lockstep.jobs.live;

import dev.lockstep.wire.BarColumns;
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
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Seeded random walks of some symbols as records of a log, in blocks of any length or singly. */
final class LogFrames {
  private static final long FIRST_NANOS = TimeUnit.DAYS.toNanos(20_000);
  private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
  private static final long BAR_NANOS = TimeUnit.SECONDS.toNanos(1);

  private static final int SIZE = 1_000;

  private final String topic;
  private final List<String> symbols;
  private final long[][] closes;

  /** So many rows of each symbol. */
  LogFrames(String topic, List<String> symbols, int rows, long seed) {
    this.topic = topic;
    this.symbols = List.copyOf(symbols);
    closes = new long[symbols.size()][rows];
    for (int s = 0; s < closes.length; s++) {
      Random random = new Random(seed + s);
      long price = 10_000;
      for (int i = 0; i < rows; i++) {
        price = Math.max(100, price + random.nextInt(41) - 20);
        closes[s][i] = price;
      }
    }
  }

  /** Rows {@code from} to {@code to} of every symbol as single trade prints. */
  List<ProducerRecord<byte[], byte[]>> prints(int from, int to) {
    TradeEventEncoder encoder = new TradeEventEncoder(FrameSettings.DEFAULT);
    TradeEventDraft draft = new TradeEventDraft();
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (int i = from; i < to; i++) {
      for (int s = 0; s < closes.length; s++) {
        draft
            .clear()
            .eventId("e" + s + "-" + i)
            .timestampNanos(FIRST_NANOS + i * STEP_NANOS)
            .sequence(i + 1L)
            .eventType(EventType.TradeExecuted)
            .symbol(symbols.get(s))
            .priceTicks(closes[s][i])
            .quantityLots(SIZE);
        records.add(record(s, encoder.encode(draft)));
      }
    }
    return records;
  }

  /** Rows {@code from} to {@code to} of every symbol as blocks of trade prints. */
  List<ProducerRecord<byte[], byte[]>> printBlocks(int from, int to, int length) {
    MarketBlockEncoder encoder = new MarketBlockEncoder(FrameSettings.DEFAULT);
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (int i = from; i < to; i += length) {
      int count = Math.min(length, to - i);
      for (int s = 0; s < closes.length; s++) {
        long[] times = new long[count];
        double[] sizes = new double[count];
        for (int row = 0; row < count; row++) {
          times[row] = FIRST_NANOS + (i + row) * STEP_NANOS;
          sizes[row] = SIZE;
        }
        long[] prices = Arrays.copyOfRange(closes[s], i, i + count);
        TradeColumns columns = new TradeColumns(times, prices, sizes, new byte[count]);
        records.add(record(s, encoder.encodeTrades(symbols.get(s), columns, 0, count, i + 1L)));
      }
    }
    return records;
  }

  /** Rows {@code from} to {@code to} of every symbol as blocks of bars of a second. */
  List<ProducerRecord<byte[], byte[]>> barBlocks(int from, int to, int length) {
    MarketBlockEncoder encoder = new MarketBlockEncoder(FrameSettings.DEFAULT);
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (int i = from; i < to; i += length) {
      int count = Math.min(length, to - i);
      for (int s = 0; s < closes.length; s++) {
        records.add(
            record(
                s,
                encoder.encodeBars(
                    symbols.get(s), BAR_NANOS, bars(s, i, count), 0, count, i + 1L)));
      }
    }
    return records;
  }

  private BarColumns bars(int symbol, int from, int count) {
    long[] times = new long[count];
    long[] opens = new long[count];
    long[] highs = new long[count];
    long[] lows = new long[count];
    double[] volumes = new double[count];
    long[] prices = closes[symbol];
    for (int row = 0; row < count; row++) {
      int i = from + row;
      times[row] = FIRST_NANOS + i * BAR_NANOS;
      opens[row] = prices[Math.max(0, i - 1)];
      highs[row] = Math.max(opens[row], prices[i]) + 3;
      lows[row] = Math.min(opens[row], prices[i]) - 3;
      volumes[row] = SIZE;
    }
    return new BarColumns(
        times, opens, highs, lows, Arrays.copyOfRange(prices, from, from + count), volumes);
  }

  private ProducerRecord<byte[], byte[]> record(int symbol, ByteBuffer frame) {
    byte[] bytes = new byte[frame.remaining()];
    frame.duplicate().get(bytes);
    return new ProducerRecord<>(topic, symbols.get(symbol).getBytes(StandardCharsets.UTF_8), bytes);
  }
}
