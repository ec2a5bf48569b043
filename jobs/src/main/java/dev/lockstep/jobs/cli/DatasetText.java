package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.dataset.BarPeriod;
import dev.lockstep.jobs.dataset.Dataset;
import dev.lockstep.jobs.dataset.DatasetManifest;
import dev.lockstep.jobs.dataset.Times;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;

/** How a dataset is described on the terminal. */
final class DatasetText {
  private DatasetText() {}

  /** Two lines: where, what and how much. */
  static void printSummary(Dataset dataset, PrintWriter out) {
    DatasetManifest manifest = dataset.manifest();
    out.printf(
        Locale.ROOT,
        "%s: %s of %s, %s, %s to %s%n",
        dataset.folder(),
        counted(manifest.rows(), rowName(manifest.barPeriod())),
        counted(manifest.symbols().size(), "symbol"),
        manifest.barPeriod().map(period -> "period " + period).orElse("no period"),
        Times.text(manifest.firstNanos()),
        Times.text(manifest.lastNanos()));
    out.println("content hash " + manifest.contentHash());
    out.flush();
  }

  private static String rowName(Optional<BarPeriod> period) {
    return period.isPresent() ? "bar" : "trade print";
  }

  /** Such as {@code 1 bar} or {@code 2,520 bars}. */
  static String counted(long count, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }
}
