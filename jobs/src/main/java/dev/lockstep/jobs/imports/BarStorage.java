package dev.lockstep.jobs.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.lockstep.instrument.DecimalSize;
import dev.lockstep.jobs.dataset.RowCounts;
import dev.lockstep.jobs.dataset.SymbolWriter;

/** The second pass: turns prices into ticks and writes bars and rejected rows. */
final class BarStorage implements BarRows.Listener {
  // configuration
  private final SymbolWriter writer;
  private final RejectedRows rejections;
  private final TickRounding rounding;
  private final PeriodCheck periods;

  // runtime state
  private final long[] ticks = new long[ParsedBar.PRICES];
  private long rejectedRows;
  private long zeroVolumeRows;

  BarStorage(
      SymbolWriter writer, RejectedRows rejections, DecimalSize tickSize, PeriodCheck periods) {
    this.writer = writer;
    this.rejections = rejections;
    this.periods = periods;
    rounding = new TickRounding(tickSize);
  }

  @Override
  public RejectionReason bar(ParsedBar bar) {
    for (int price = 0; price < ParsedBar.PRICES; price++) {
      ticks[price] = rounding.ticks(bar.mantissas[price], bar.scales[price]);
      if (ticks[price] == TickRounding.TOO_LARGE) {
        return RejectionReason.PRICE_TOO_LARGE;
      }
      if (ticks[price] == 0) {
        return RejectionReason.PRICE_NOT_POSITIVE;
      }
    }
    periods.add(bar.timeNanos);
    if (bar.volume == 0) {
      zeroVolumeRows++;
    }
    writer.addBar(
        bar.timeNanos,
        ticks[ParsedBar.OPEN],
        ticks[ParsedBar.HIGH],
        ticks[ParsedBar.LOW],
        ticks[ParsedBar.CLOSE],
        bar.volume);
    return null;
  }

  @Override
  public void rejected(SourceFile file, CsvRecord row, RejectionReason reason) {
    rejectedRows++;
    rejections.add(file, row, reason);
  }

  RowCounts counts(long widenedRows) {
    return new RowCounts(
        rejectedRows,
        widenedRows,
        zeroVolumeRows,
        rounding.roundedPrices(),
        rounding.largestRounding());
  }
}
