package dev.lockstep.jobs.dataset;

import dev.lockstep.instrument.DecimalSize;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.EventKind;
import dev.lockstep.wire.FrameSettings;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Small datasets for tests. */
final class Datasets {
  static final long START_NANOS = Times.nanos("2020-01-06T14:30:00Z");
  static final long MINUTE_NANOS = TimeUnit.MINUTES.toNanos(1);

  private Datasets() {}

  static Instrument instrument(String symbol) {
    return new Instrument(
        symbol, DecimalSize.parse("0.01"), DecimalSize.ONE, "USD", 1, ZoneId.of("UTC"));
  }

  static DatasetWriter minuteBars(Path folder) {
    return new DatasetWriter(
        folder, EventKind.BAR, Optional.of(BarPeriod.parse("1m")), FrameSettings.DEFAULT);
  }

  /** Row i: minute i, open 100 + i, high + 5, low - 5, close + 1 ticks, volume i. */
  static void addBars(SymbolWriter writer, int rows) {
    for (int row = 0; row < rows; row++) {
      long open = 100L + row;
      long time = START_NANOS + row * MINUTE_NANOS;
      writer.addBar(time, open, open + 5, open - 5, open + 1, row);
    }
  }

  static Dataset ofBars(Path folder, String symbol, int rows) {
    try (DatasetWriter dataset = minuteBars(folder)) {
      try (SymbolWriter writer = dataset.symbol(instrument(symbol))) {
        addBars(writer, rows);
        writer.finish(RowCounts.NONE);
      }
      return dataset.commit();
    }
  }
}
