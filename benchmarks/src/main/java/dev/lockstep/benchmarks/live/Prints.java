package dev.lockstep.benchmarks.live;

import dev.lockstep.wire.EventIds;
import dev.lockstep.wire.FrameSettings;
import dev.lockstep.wire.TradeEventEncoder;
import dev.lockstep.wire.TradeEventFactory;
import dev.lockstep.wire.generated.Side;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;

/**
 * Trade prints of one symbol after the other, the price of each on a random walk of its own. Equal
 * calls in equal order give equal prints. Not thread-safe.
 */
final class Prints {
  private static final long SEED = 11;
  private static final long FIRST_TICKS = 10_000;
  private static final long MOST_LOTS = 100;

  private final Symbols symbols;
  private final Random random = new Random(SEED);
  private final long[] priceTicks;
  private final long[] sequences;
  private final TradeEventFactory events = new TradeEventFactory(new EventIds("bench", 1));
  private final TradeEventEncoder encoder = new TradeEventEncoder(FrameSettings.DEFAULT);

  private long lots;

  Prints(Symbols symbols) {
    this.symbols = symbols;
    priceTicks = new long[symbols.count()];
    Arrays.fill(priceTicks, FIRST_TICKS);
    sequences = new long[symbols.count()];
  }

  /** Goes to the next print of the symbol. */
  void next(int symbol) {
    priceTicks[symbol] = Math.max(1, priceTicks[symbol] + random.nextInt(5) - 2);
    lots = 1 + random.nextLong(MOST_LOTS);
    sequences[symbol]++;
  }

  /** Of the symbol's last print; so are the others. */
  long priceTicks(int symbol) {
    return priceTicks[symbol];
  }

  /** Of the last print of all. */
  long lots() {
    return lots;
  }

  /** Number of the last print within its symbol. */
  long sequence(int symbol) {
    return sequences[symbol];
  }

  /** The last print as a trade event in a frame of its own. */
  byte[] frame(int symbol, long timeNanos) {
    ByteBuffer frame =
        encoder.encode(
            events
                .tradeExecuted(timeNanos, symbols.name(symbol), priceTicks[symbol], lots, Side.Buy)
                .sequence(sequences[symbol])
                .exchangeId("XNAS"));
    byte[] bytes = new byte[frame.remaining()];
    frame.get(bytes);
    return bytes;
  }
}
