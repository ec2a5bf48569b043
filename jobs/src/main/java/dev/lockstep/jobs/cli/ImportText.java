package dev.lockstep.jobs.cli;

import dev.lockstep.instrument.DecimalSize;
import dev.lockstep.jobs.dataset.DatasetManifest;
import dev.lockstep.jobs.dataset.RowCounts;
import dev.lockstep.jobs.dataset.SymbolEntry;
import dev.lockstep.jobs.imports.ImportReport;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What an import did, on the terminal. */
final class ImportText {
  private static final int SYMBOLS_NAMED_MAX = 5;
  private static final MathContext THREE_DIGITS = new MathContext(3);

  private ImportText() {}

  static void print(ImportReport report, PrintWriter out) {
    DatasetManifest manifest = report.dataset().manifest();
    RowCounts counts = manifest.counts();
    DatasetText.printSummary(report.dataset(), out);
    out.println("tick " + sizes(manifest, true) + ", lot " + sizes(manifest, false));
    if (counts.zeroVolumeRows() > 0) {
      out.printf(
          Locale.ROOT,
          "%s without volume (suspended): no order fills in them%n",
          DatasetText.counted(counts.zeroVolumeRows(), "bar"));
    }
    if (counts.roundedPrices() > 0) {
      printRounding(manifest, out);
    }
    if (counts.widenedRows() > 0) {
      out.println(
          DatasetText.counted(counts.widenedRows(), "bar")
              + " widened, because open or close was outside the range");
    }
    if (counts.rejectedRows() > 0) {
      String reasons =
          report.rejections().entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .map(entry -> entry.getValue() + " " + entry.getKey().code())
              .collect(Collectors.joining(", "));
      out.printf(
          Locale.ROOT,
          "%s rejected (%s): see %s%n",
          DatasetText.counted(counts.rejectedRows(), "row"),
          reasons,
          report.dataset().folder().resolve("rejected.csv"));
    }
    out.flush();
  }

  private static void printRounding(DatasetManifest manifest, PrintWriter out) {
    List<SymbolEntry> rounded =
        manifest.symbols().stream().filter(entry -> entry.counts().roundedPrices() > 0).toList();
    for (SymbolEntry entry : rounded.subList(0, Math.min(SYMBOLS_NAMED_MAX, rounded.size()))) {
      printRounding(entry.symbol(), entry.counts(), out);
    }
    if (rounded.size() > SYMBOLS_NAMED_MAX) {
      printRounding("all " + rounded.size() + " such symbols", manifest.counts(), out);
    }
  }

  private static void printRounding(String whose, RowCounts counts, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%s of %s did not fit the tick and %s rounded, by at most %s%n",
        DatasetText.counted(counts.roundedPrices(), "price"),
        whose,
        counts.roundedPrices() == 1 ? "was" : "were",
        new BigDecimal(counts.largestRounding()).round(THREE_DIGITS).toPlainString());
  }

  private static String sizes(DatasetManifest manifest, boolean tick) {
    List<DecimalSize> sizes =
        manifest.symbols().stream()
            .map(SymbolEntry::instrument)
            .map(instrument -> tick ? instrument.tickSize() : instrument.lotSize())
            .distinct()
            .sorted(Comparator.comparing(DecimalSize::toBigDecimal))
            .toList();
    DecimalSize least = sizes.get(0);
    return sizes.size() == 1 ? least.toString() : least + " to " + sizes.get(sizes.size() - 1);
  }
}
