package dev.lockstep.jobs.dataset.synthetic;

import dev.lockstep.instrument.DecimalSize;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.jobs.Progress;
import dev.lockstep.jobs.dataset.BarPeriod;
import dev.lockstep.jobs.dataset.Dataset;
import dev.lockstep.jobs.dataset.DatasetWriter;
import dev.lockstep.jobs.dataset.RowCounts;
import dev.lockstep.jobs.dataset.SymbolWriter;
import dev.lockstep.market.EventKind;
import dev.lockstep.wire.FrameSettings;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Writes a made-up dataset. A symbol's rows depend on the seed and its number alone, not on how
 * many symbols or bars are asked for.
 */
public final class SyntheticDataset {
  private static final DecimalSize TICK = new DecimalSize(1, 2);

  private SyntheticDataset() {}

  /** Writes the dataset; {@code progress} hears every symbol. */
  public static Dataset write(
      SyntheticSettings settings, Path folder, FrameSettings frames, Progress progress) {
    boolean trades = settings.kind() == EventKind.TRADE;
    Optional<BarPeriod> period = trades ? Optional.empty() : Optional.of(settings.period());
    try (DatasetWriter dataset = new DatasetWriter(folder, settings.kind(), period, frames)) {
      for (int index = 0; index < settings.symbols(); index++) {
        writeSymbol(settings, index, dataset);
        progress.advance(1);
      }
      return dataset.commit();
    }
  }

  private static void writeSymbol(SyntheticSettings settings, int index, DatasetWriter dataset) {
    String name = SyntheticSettings.symbol(index);
    Instrument instrument = new Instrument(name, TICK, DecimalSize.ONE, "USD", 1, ZoneId.of("UTC"));
    BarClock clock = new BarClock(settings.period(), settings.start());
    SyntheticSymbol symbol =
        new SyntheticSymbol(SplitMix.streamSeed(settings.seed(), index), clock);
    try (SymbolWriter writer = dataset.symbol(instrument)) {
      if (settings.kind() == EventKind.TRADE) {
        symbol.writeTrades(settings.bars(), writer);
      } else {
        symbol.writeBars(settings.bars(), writer);
      }
      writer.finish(RowCounts.NONE);
    }
  }
}
