package dev.lockstep.operators.source;

import dev.lockstep.operators.unit.UnitInput;
import dev.lockstep.operators.unit.Units;
import dev.lockstep.wire.BarColumns;
import dev.lockstep.wire.FrameSettings;
import dev.lockstep.wire.FrameWriter;
import dev.lockstep.wire.MarketBlockEncoder;
import dev.lockstep.wire.TradeColumns;
import dev.lockstep.wire.generated.Side;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Writes dataset files whose rows have the given times and prices that name the row. */
public final class RowFiles {
  private static final long BAR_PERIOD_NANOS = 60;

  private final Path folder;
  private final MarketBlockEncoder encoder = new MarketBlockEncoder(FrameSettings.DEFAULT);

  public RowFiles(Path folder) {
    this.folder = folder;
  }

  /** Bars whose open is {@code firstOpen} plus the number of the row. */
  public UnitInput bars(String symbol, int rowsPerFrame, long firstOpen, long... timeNanos) {
    long[] opens = new long[timeNanos.length];
    long[] closes = new long[timeNanos.length];
    double[] volumes = new double[timeNanos.length];
    for (int i = 0; i < opens.length; i++) {
      opens[i] = firstOpen + i;
      closes[i] = opens[i] + i % 5;
      volumes[i] = i;
    }
    BarColumns columns = new BarColumns(timeNanos, opens, closes, opens, closes, volumes);
    return write(
        symbol,
        timeNanos.length,
        rowsPerFrame,
        (from, count) -> encoder.encodeBars(symbol, BAR_PERIOD_NANOS, columns, from, count));
  }

  /** Prints whose price is {@code firstPrice} plus the number of the row. */
  UnitInput trades(String symbol, int rowsPerFrame, long firstPrice, long... timeNanos) {
    long[] prices = new long[timeNanos.length];
    for (int i = 0; i < prices.length; i++) {
      prices[i] = firstPrice + i;
    }
    double[] sizes = new double[timeNanos.length];
    Arrays.fill(sizes, 1);
    byte[] sides = new byte[timeNanos.length];
    Arrays.fill(sides, Side.Buy);
    TradeColumns columns = new TradeColumns(timeNanos, prices, sizes, sides);
    return write(
        symbol,
        timeNanos.length,
        rowsPerFrame,
        (from, count) -> encoder.encodeTrades(symbol, columns, from, count));
  }

  private interface Frames {
    ByteBuffer encode(int from, int count);
  }

  private UnitInput write(String symbol, int rows, int rowsPerFrame, Frames frames) {
    Path file = folder.resolve(symbol + ".blocks");
    try (OutputStream out = Files.newOutputStream(file)) {
      FrameWriter writer = new FrameWriter(out);
      for (int from = 0; from < rows; from += rowsPerFrame) {
        writer.write(frames.encode(from, Math.min(rowsPerFrame, rows - from)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new UnitInput(Units.instrument(symbol), file.toString());
  }
}
