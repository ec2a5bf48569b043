package dev.lockstep.jobs.imports;

import de.siegmar.fastcsv.reader.CsvRecord;

/**
 * One pass over the files of a symbol: parses, checks and orders their rows, and hands every one to
 * the listener as a bar or as rejected.
 */
final class BarRows {
  // configuration
  private final ImportSettings settings;
  private final Listener listener;

  // runtime state
  private final BarCheck check;
  private final ParsedBar bar = new ParsedBar();
  private long lastNanos = Long.MIN_VALUE;
  private BarParser parser;

  BarRows(ImportSettings settings, Listener listener) {
    this.settings = settings;
    this.listener = listener;
    check = new BarCheck(settings.widening());
  }

  /** Reads one file; those of a symbol come in the order of their times. */
  void read(SourceFile file) {
    parser = null;
    file.read(row -> take(file, row));
  }

  /** Bars so far whose high or low was moved. */
  long widenedRows() {
    return check.widenedRows();
  }

  private boolean take(SourceFile file, CsvRecord row) {
    if (parser == null) {
      ColumnLayout layout =
          new ColumnLayout(settings.format(), settings.columns(), row, file.path());
      parser = new BarParser(layout, settings.timeFormat());
      if (settings.format().isHeaded() || layout.isHeader(row)) {
        return true;
      }
    }
    RejectionReason reason = judge(row);
    if (reason == null) {
      lastNanos = bar.timeNanos;
    } else {
      listener.rejected(file, row, reason);
    }
    return listener.wantsMore();
  }

  private RejectionReason judge(CsvRecord row) {
    RejectionReason reason = parser.parse(row, bar);
    if (reason != null) {
      return reason;
    }
    if (bar.timeNanos <= lastNanos) {
      return bar.timeNanos == lastNanos
          ? RejectionReason.DUPLICATE_TIME
          : RejectionReason.UNORDERED_TIME;
    }
    reason = check.check(bar);
    return reason == null ? listener.bar(bar) : reason;
  }

  /** Takes what the rows are. */
  interface Listener {
    /** A good bar, valid during the call; why it is rejected after all, or {@code null}. */
    RejectionReason bar(ParsedBar bar);

    void rejected(SourceFile file, CsvRecord row, RejectionReason reason);

    /** Whether the rest of the file is of interest. */
    default boolean wantsMore() {
      return true;
    }
  }
}
