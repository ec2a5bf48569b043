package dev.lockstep.jobs.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.jobs.Progress;
import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.dataset.DatasetWriter;
import dev.lockstep.jobs.dataset.SymbolWriter;
import dev.lockstep.market.EventKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Imports CSV files into a new dataset. Files are streamed, twice where tick or lot must be
 * inferred, so that memory does not depend on their size.
 */
public final class CsvImport {
  private final ImportSettings settings;
  private final Progress progress;

  /**
   * @param progress hears the bytes read of the files as they are stored; their total is {@link
   *     #passes} times their sizes
   */
  public CsvImport(ImportSettings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /** How often each file is read. */
  public static int passes(InstrumentTerms terms) {
    return terms.areComplete() ? 1 : 2;
  }

  /** Imports all files, or nothing. {@link UserError} for what the user can change. */
  public ImportReport run(Map<String, List<Path>> filesBySymbol, Path folder) {
    try (DatasetWriter dataset =
        new DatasetWriter(
            folder, EventKind.BAR, Optional.of(settings.barPeriod()), settings.frames())) {
      RejectedRows rejections =
          new RejectedRows(dataset.file(RejectedRows.FILE), settings.strict());
      try (rejections) {
        filesBySymbol.forEach((symbol, paths) -> store(symbol, paths, dataset, rejections));
      }
      return new ImportReport(dataset.commit(), rejections.counts());
    }
  }

  private void store(
      String symbol, List<Path> paths, DatasetWriter dataset, RejectedRows rejections) {
    List<SourceFile> files = inTimeOrder(paths);
    Survey survey = new Survey();
    if (!settings.terms().areComplete()) {
      BarRows rows = new BarRows(settings, survey);
      files.forEach(rows::read);
    }
    Instrument instrument = instrument(symbol, survey.inference());
    try (SymbolWriter writer = dataset.symbol(instrument)) {
      PeriodCheck periods = new PeriodCheck(settings.barPeriod());
      BarStorage storage = new BarStorage(writer, rejections, instrument.tickSize(), periods);
      BarRows rows = new BarRows(settings, storage);
      files.forEach(rows::read);
      if (writer.rows() == 0) {
        throw new UserError(nothingUsable(symbol, paths, rejections));
      }
      periods.require(symbol);
      writer.finish(storage.counts(rows.widenedRows()));
    }
  }

  private Instrument instrument(String symbol, TickInference inference) {
    try {
      return settings.terms().instrument(symbol, inference);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new UserError("symbol " + symbol + " cannot be imported: " + e.getMessage(), e);
    }
  }

  private static String nothingUsable(String symbol, List<Path> paths, RejectedRows rejections) {
    String first = rejections.firstRejection();
    String found = first == null ? "found none in " + paths.get(0) : "the first was " + first;
    return "no row of " + symbol + " can be used: " + found + " (check --format and --time-format)";
  }

  private List<SourceFile> inTimeOrder(List<Path> paths) {
    List<SourceFile> files = new ArrayList<>();
    for (Path path : paths) {
      files.add(new SourceFile(path, progress));
    }
    if (files.size() > 1) {
      record Start(SourceFile file, long nanos) {}
      return files.stream()
          .map(file -> new Start(file, firstNanos(file.path())))
          .sorted(Comparator.comparingLong(Start::nanos))
          .map(Start::file)
          .toList();
    }
    return files;
  }

  private long firstNanos(Path path) {
    FirstTime first = new FirstTime();
    new BarRows(settings, first).read(new SourceFile(path, Progress.NONE));
    return first.nanos;
  }

  /** Remembers the time of the first good bar; a file without one comes last. */
  private static final class FirstTime implements BarRows.Listener {
    private long nanos = Long.MAX_VALUE;

    @Override
    public RejectionReason bar(ParsedBar bar) {
      nanos = bar.timeNanos;
      return null;
    }

    @Override
    public void rejected(SourceFile file, CsvRecord row, RejectionReason reason) {
      // Whoever stores the file accounts for it.
    }

    @Override
    public boolean wantsMore() {
      return nanos == Long.MAX_VALUE;
    }
  }
}
