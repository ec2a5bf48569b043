package dev.lockstep.jobs.imports;

import dev.lockstep.instrument.DecimalSize;
import dev.lockstep.jobs.Progress;
import dev.lockstep.jobs.dataset.BarPeriod;
import dev.lockstep.jobs.dataset.Dataset;
import dev.lockstep.jobs.dataset.SymbolEntry;
import dev.lockstep.jobs.dataset.SymbolRows;
import dev.lockstep.market.Block;
import dev.lockstep.wire.FrameSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** An import of a few rows of text: what is not said is as on the command line. */
final class ImportTrial {
  private final Path folder;

  private InputFormat format = InputFormat.CSV;
  private ColumnNames columns = ColumnNames.none();
  private Optional<String> timeFormat = Optional.empty();
  private String period = "1d";
  private Optional<DecimalSize> tickSize = Optional.empty();
  private boolean strict;
  private boolean widening;

  ImportTrial(Path folder) {
    this.folder = folder;
  }

  ImportTrial format(InputFormat value) {
    format = value;
    return this;
  }

  ImportTrial columns(String value) {
    columns = ColumnNames.parse(value);
    return this;
  }

  ImportTrial timeFormat(String value) {
    timeFormat = Optional.of(value);
    return this;
  }

  ImportTrial period(String value) {
    period = value;
    return this;
  }

  ImportTrial tickSize(String value) {
    tickSize = Optional.of(DecimalSize.parse(value));
    return this;
  }

  ImportTrial strict() {
    strict = true;
    return this;
  }

  ImportTrial widening() {
    widening = true;
    return this;
  }

  /** Writes a source file, gzip if its name says so. */
  Path file(String name, String... lines) {
    Path path = folder.resolve(name);
    byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    try (OutputStream file = Files.newOutputStream(path);
        OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(file) : file) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return path;
  }

  /** Imports lines below the plain header as the symbol A. */
  ImportReport rows(String... lines) {
    String[] all = new String[lines.length + 1];
    all[0] = "time,open,high,low,close,volume";
    System.arraycopy(lines, 0, all, 1, lines.length);
    return lines(all);
  }

  /** Imports all lines, the header among them, as the symbol A. */
  ImportReport lines(String... lines) {
    return files(file("A.csv", lines));
  }

  /** Imports files as the symbol A. */
  ImportReport files(Path... files) {
    ZoneId zone = ZoneId.of("UTC");
    InstrumentTerms terms =
        new InstrumentTerms(tickSize, Optional.of(DecimalSize.ONE), "USD", 1, zone);
    ImportSettings settings =
        new ImportSettings(
            format,
            columns,
            timeFormat
                .map(name -> TimeFormat.of(name, zone))
                .orElseGet(() -> format.timeFormat(zone)),
            BarPeriod.parse(period),
            terms,
            FrameSettings.DEFAULT,
            strict,
            widening);
    return new CsvImport(settings, Progress.NONE)
        .run(Map.of("A", List.of(files)), folder.resolve("dataset"));
  }

  /** The only symbol of an import. */
  static SymbolEntry symbol(ImportReport report) {
    return report.dataset().symbol("A");
  }

  /** The rows that were imported, at most a frame. */
  static Block block(ImportReport report) {
    Dataset dataset = report.dataset();
    Block block = new Block(4096);
    try (SymbolRows rows = new SymbolRows(dataset, symbol(report))) {
      rows.next(block);
    }
    return block;
  }
}
