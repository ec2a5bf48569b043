package dev.lockstep.benchmarks.live;

import dev.lockstep.jobs.kafka.Brokers;
import dev.lockstep.jobs.kafka.EventPublisher;
import dev.lockstep.wire.FrameSettings;
import dev.lockstep.wire.MarketBlockEncoder;
import dev.lockstep.wire.TradeColumns;
import dev.lockstep.wire.generated.Side;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Fills topics with prints: each event on its own, or the same events in blocks. */
final class Logs {
  static final int BLOCK_ROWS = 256;

  // Symbols take turns, a millisecond apart.
  private static final long FIRST_NANOS = 1_700_000_000_000_000_000L;
  private static final long STEP_NANOS = 1_000_000;

  private final Brokers brokers;
  private final Symbols symbols;
  private final long events;

  Logs(Brokers brokers, Symbols symbols, long events) {
    this.brokers = brokers;
    this.symbols = symbols;
    this.events = events;
  }

  void sendSingly(String topic) {
    Prints prints = new Prints(symbols);
    try (EventPublisher publisher = new EventPublisher(brokers, topic)) {
      for (long event = 0; event < events; event++) {
        int symbol = (int) (event % symbols.count());
        prints.next(symbol);
        byte[] frame = prints.frame(symbol, timeNanos(event));
        publisher.publish(symbols.key(symbol), frame);
      }
    }
  }

  void sendBlocks(String topic) {
    Prints prints = new Prints(symbols);
    Columns[] columns = new Columns[symbols.count()];
    Arrays.setAll(columns, symbol -> new Columns());
    MarketBlockEncoder encoder = new MarketBlockEncoder(FrameSettings.DEFAULT);
    try (EventPublisher publisher = new EventPublisher(brokers, topic)) {
      for (long event = 0; event < events; event++) {
        int symbol = (int) (event % symbols.count());
        prints.next(symbol);
        columns[symbol].add(timeNanos(event), prints.priceTicks(symbol), prints.lots());
        boolean isLast = event >= events - symbols.count();
        if (isLast || columns[symbol].rows == BLOCK_ROWS) {
          byte[] frame =
              columns[symbol].frame(encoder, symbols.name(symbol), prints.sequence(symbol));
          publisher.publish(symbols.key(symbol), frame);
        }
      }
    }
  }

  private static long timeNanos(long event) {
    return FIRST_NANOS + event * STEP_NANOS;
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
