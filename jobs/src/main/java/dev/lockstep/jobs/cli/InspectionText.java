package dev.lockstep.jobs.cli;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.jobs.dataset.SymbolEntry;
import dev.lockstep.jobs.dataset.Times;
import dev.lockstep.jobs.dataset.inspection.GapTally;
import dev.lockstep.jobs.dataset.inspection.ReturnStatistics;
import dev.lockstep.jobs.dataset.inspection.Row;
import dev.lockstep.jobs.dataset.inspection.SymbolInspection;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;

/** The result of {@code inspect} on the terminal. */
final class InspectionText {
  private static final String NONE = "-";

  private InspectionText() {}

  static void printTable(List<SymbolInspection> inspections, PrintWriter out) {
    TextTable table = new TextTable();
    table.add(
        "symbol",
        "rows",
        "first",
        "last",
        "low",
        "high",
        "no volume",
        "gaps",
        "missing",
        "longest",
        "rejected");
    for (SymbolInspection inspection : inspections) {
      SymbolEntry entry = inspection.entry();
      table.add(
          entry.symbol(),
          number(entry.rows()),
          Times.text(entry.firstNanos()),
          Times.text(entry.lastNanos()),
          decimal(inspection.lowestPrice()),
          decimal(inspection.highestPrice()),
          number(inspection.zeroVolumeRows()),
          inspection.gaps().map(gaps -> number(gaps.gaps())).orElse(NONE),
          inspection.gaps().map(gaps -> number(gaps.missing())).orElse(NONE),
          inspection.gaps().map(gaps -> number(gaps.longest())).orElse(NONE),
          number(entry.counts().rejectedRows()));
    }
    out.println();
    table.print(out);
  }

  static void printDetails(SymbolInspection inspection, PrintWriter out) {
    Instrument instrument = inspection.entry().instrument();
    out.println();
    out.printf(
        "%s: tick %s, lot %s, %s, multiplier %d, time zone %s%n",
        instrument.symbol(),
        instrument.tickSize(),
        instrument.lotSize(),
        instrument.currency(),
        instrument.multiplier(),
        instrument.timeZone());
    out.println("  first row    " + row(inspection.first(), instrument));
    out.println("  last row     " + row(inspection.last(), instrument));
    inspection
        .gaps()
        .filter(gaps -> gaps.gaps() > 0)
        .ifPresent(gaps -> out.println("  longest gap  " + longest(gaps, inspection)));
    if (inspection.entry().rows() > 1) {
      printReturns(inspection.returns(), out);
    }
    out.printf(Locale.ROOT, "  volume       %s in all%n", total(inspection.totalVolume()));
  }

  private static void printReturns(ReturnStatistics returns, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "  returns      mean %.4g %%, deviation %.4g %%, largest %.4g %% (%s), smallest %.4g %%"
            + " (%s)%n",
        100 * returns.mean(),
        100 * returns.deviation(),
        100 * returns.largest(),
        Times.text(returns.largestNanos()),
        100 * returns.smallest(),
        Times.text(returns.smallestNanos()));
  }

  private static String longest(GapTally gaps, SymbolInspection inspection) {
    return String.format(
        Locale.ROOT,
        "%s missing between %s and %s (%s)",
        DatasetText.counted(gaps.longest(), "bar"),
        Times.text(gaps.longestFromNanos()),
        Times.text(gaps.longestToNanos()),
        inspection.isAroundTheClock() ? "trades on weekends too" : "weekdays only");
  }

  private static String row(Row row, Instrument instrument) {
    return String.format(
        "%s open %s high %s low %s close %s volume %s",
        Times.text(row.timeNanos()),
        decimal(instrument.price(row.openTicks())),
        decimal(instrument.price(row.highTicks())),
        decimal(instrument.price(row.lowTicks())),
        decimal(instrument.price(row.closeTicks())),
        decimal(row.volume()));
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static String decimal(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /** A sum of doubles is not exact: twelve digits are. */
  private static String total(double value) {
    return BigDecimal.valueOf(value)
        .round(new MathContext(12))
        .stripTrailingZeros()
        .toPlainString();
  }
}
