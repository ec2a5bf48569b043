package dev.lockstep.jobs.bounded;

import dev.lockstep.instrument.DecimalSize;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.operators.unit.UnitInput;
import dev.lockstep.wire.BarColumns;
import dev.lockstep.wire.FrameSettings;
import dev.lockstep.wire.FrameWriter;
import dev.lockstep.wire.MarketBlockEncoder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Random;

/** Writes files of daily bars with random walks. */
final class DatasetFiles {
  static final long DAY_NANOS = 86_400_000_000_000L;

  private final Path folder;

  DatasetFiles(Path folder) {
    this.folder = folder;
  }

  UnitInput walk(String symbol, int bars, long seed) {
    long[] timeNanos = new long[bars];
    long[] openTicks = new long[bars];
    long[] highTicks = new long[bars];
    long[] lowTicks = new long[bars];
    long[] closeTicks = new long[bars];
    double[] volumes = new double[bars];
    Random random = new Random(seed);
    long close = 10_000;
    for (int i = 0; i < bars; i++) {
      long open = close;
      close = Math.max(100, close + random.nextInt(401) - 200);
      timeNanos[i] = (i + 1) * DAY_NANOS;
      openTicks[i] = open;
      highTicks[i] = Math.max(open, close) + random.nextInt(50);
      lowTicks[i] = Math.min(open, close) - random.nextInt(50);
      closeTicks[i] = close;
      volumes[i] = 1 + random.nextInt(1_000);
    }
    BarColumns columns =
        new BarColumns(timeNanos, openTicks, highTicks, lowTicks, closeTicks, volumes);
    return write(symbol, columns, bars);
  }

  private UnitInput write(String symbol, BarColumns columns, int bars) {
    Path file = folder.resolve(symbol + ".blocks");
    MarketBlockEncoder encoder = new MarketBlockEncoder(FrameSettings.DEFAULT);
    try (OutputStream out = Files.newOutputStream(file)) {
      FrameWriter frames = new FrameWriter(out);
      for (int from = 0; from < bars; from += 1_000) {
        int count = Math.min(1_000, bars - from);
        frames.write(encoder.encodeBars(symbol, DAY_NANOS, columns, from, count));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new UnitInput(instrument(symbol), file.toString());
  }

  private static Instrument instrument(String symbol) {
    DecimalSize cent = DecimalSize.parse("0.01");
    return new Instrument(symbol, cent, DecimalSize.ONE, "USD", 1, ZoneOffset.UTC);
  }
}
