package dev.lockstep.jobs.dataset.inspection;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.jobs.dataset.BarPeriod;
import dev.lockstep.jobs.dataset.Dataset;
import dev.lockstep.jobs.dataset.SymbolEntry;
import dev.lockstep.jobs.dataset.SymbolRows;
import dev.lockstep.market.Block;
import java.util.Optional;

/** What all rows of one symbol say. Filled by {@link #read}, unchanged afterwards. */
public final class SymbolInspection {
  private static final int BLOCK_ROWS = 4096;

  // configuration
  private final SymbolEntry entry;
  private final Optional<GapFinder> gaps;

  // runtime state
  private final ReturnStatistics returns = new ReturnStatistics();
  private Row first;
  private Row last;
  private long lowestTicks = Long.MAX_VALUE;
  private long highestTicks;
  private long zeroVolumeRows;
  private double totalVolume;

  private SymbolInspection(SymbolEntry entry, Optional<BarPeriod> period) {
    this.entry = entry;
    gaps = period.map(length -> new GapFinder(length, entry.instrument().timeZone()));
  }

  /** Reads the symbol from its first row to its last. */
  public static SymbolInspection read(Dataset dataset, SymbolEntry entry) {
    SymbolInspection inspection = new SymbolInspection(entry, dataset.manifest().barPeriod());
    Block block = new Block(BLOCK_ROWS);
    try (SymbolRows rows = new SymbolRows(dataset, entry)) {
      while (rows.next(block)) {
        inspection.add(block);
      }
    }
    return inspection;
  }

  private void add(Block block) {
    if (first == null) {
      first = Row.of(block, 0);
    }
    Instrument instrument = entry.instrument();
    double lastClose = last == null ? Double.NaN : instrument.price(last.closeTicks());
    for (int row = 0; row < block.length(); row++) {
      long timeNanos = block.timeNanos()[row];
      double volume = block.volumes()[row];
      double close = instrument.price(block.closeTicks()[row]);
      lowestTicks = Math.min(lowestTicks, block.lowTicks()[row]);
      highestTicks = Math.max(highestTicks, block.highTicks()[row]);
      totalVolume += volume;
      if (volume == 0) {
        zeroVolumeRows++;
      }
      if (!Double.isNaN(lastClose)) {
        returns.add(close / lastClose - 1, timeNanos);
      }
      lastClose = close;
      if (gaps.isPresent()) {
        gaps.get().add(timeNanos);
      }
    }
    last = Row.of(block, block.length() - 1);
  }

  public SymbolEntry entry() {
    return entry;
  }

  public Row first() {
    return first;
  }

  public Row last() {
    return last;
  }

  public double lowestPrice() {
    return entry.instrument().price(lowestTicks);
  }

  public double highestPrice() {
    return entry.instrument().price(highestTicks);
  }

  /** Rows in which nothing was traded: suspended days, silent minutes. */
  public long zeroVolumeRows() {
    return zeroVolumeRows;
  }

  /** In units of the instrument. */
  public double totalVolume() {
    return totalVolume;
  }

  public ReturnStatistics returns() {
    return returns;
  }

  /** Missing bars; empty for trade prints. */
  public Optional<GapTally> gaps() {
    return gaps.map(GapFinder::tally);
  }

  /** Whether the symbol has bars on weekends, so that every period counts. */
  public boolean isAroundTheClock() {
    return gaps.isPresent() && gaps.get().isAroundTheClock();
  }
}
