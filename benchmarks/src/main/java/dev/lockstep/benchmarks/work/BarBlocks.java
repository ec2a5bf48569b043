package dev.lockstep.benchmarks.work;

import dev.lockstep.benchmarks.baseline.PriceArrays;
import dev.lockstep.instrument.DecimalSize;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.Block;
import dev.lockstep.market.EventKind;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Prices as the engine takes them: in ticks, with evenly spaced times, the bars of all symbols
 * merged by time. High and low are those of open and close; every bar has traded.
 */
public final class BarBlocks {
  public static final int ROWS = 4_096;
  public static final long MINUTE_NANOS = 60_000_000_000L;
  public static final long DAY_NANOS = 24 * 60 * MINUTE_NANOS;

  /** Monday 2018-01-01 UTC. */
  private static final long START_NANOS = 1_514_764_800_000_000_000L;

  private final List<Instrument> instruments = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();

  /** The symbols all have the same number of bars. */
  public BarBlocks(List<PriceArrays> symbols, long periodNanos) {
    double[] ticksPerUnit = new double[symbols.size()];
    for (int i = 0; i < ticksPerUnit.length; i++) {
      int decimals = symbols.get(i).decimals();
      ticksPerUnit[i] = Math.pow(10, decimals);
      instruments.add(instrument(symbols.get(i).symbol(), new DecimalSize(1, decimals)));
    }
    for (int bar = 0; bar < symbols.get(0).bars(); bar++) {
      long time = START_NANOS + bar * periodNanos;
      for (int i = 0; i < ticksPerUnit.length; i++) {
        add(i, time, symbols.get(i), bar, ticksPerUnit[i]);
      }
    }
  }

  private static Instrument instrument(String symbol, DecimalSize tick) {
    return new Instrument(symbol, tick, DecimalSize.ONE, "USD", 1, ZoneOffset.UTC);
  }

  private void add(int symbol, long time, PriceArrays prices, int bar, double ticksPerUnit) {
    long open = Math.round(prices.open()[bar] * ticksPerUnit);
    long close = Math.round(prices.close()[bar] * ticksPerUnit);
    if (blocks.isEmpty() || blocks.get(blocks.size() - 1).isFull()) {
      Block block = new Block(ROWS);
      block.clear(EventKind.BAR);
      blocks.add(block);
    }
    Block block = blocks.get(blocks.size() - 1);
    int row = block.addBar(time, open, Math.max(open, close), Math.min(open, close), close, 1);
    block.setInstrument(row, symbol);
  }

  public List<Instrument> instruments() {
    return instruments;
  }

  /** Full but for the last. */
  public List<Block> blocks() {
    return blocks;
  }
}
