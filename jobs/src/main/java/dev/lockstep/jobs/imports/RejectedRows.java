package dev.lockstep.jobs.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import dev.lockstep.jobs.RunFailure;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** The rows that were left out, in {@code rejected.csv}, which exists only if there are any. */
final class RejectedRows implements Closeable {
  static final String FILE = "rejected.csv";

  // configuration
  private final Path path;
  private final boolean strict;

  // runtime state
  private final Map<RejectionReason, Long> counts = new EnumMap<>(RejectionReason.class);
  private String firstRejection;
  private CsvWriter writer;

  /**
   * @param strict the first bad row throws {@link RunFailure}
   */
  RejectedRows(Path path, boolean strict) {
    this.path = path;
    this.strict = strict;
  }

  void add(SourceFile file, CsvRecord row, RejectionReason reason) {
    String raw = String.join(",", row.getFields());
    String place =
        String.format(
            "%s line %d: %s: %s", file.path(), row.getStartingLineNumber(), reason.code(), raw);
    if (strict) {
      throw new RunFailure(place + " (nothing was imported, because of --strict)");
    }
    if (firstRejection == null) {
      firstRejection = place;
    }
    counts.merge(reason, 1L, Long::sum);
    if (writer == null) {
      writer = open();
      writer.writeRecord("file", "line", "reason", "raw");
    }
    writer.writeRecord(file.name(), Long.toString(row.getStartingLineNumber()), reason.code(), raw);
  }

  private CsvWriter open() {
    try {
      return CsvWriter.builder().build(path);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** How many rows were left out for each reason that occurred. */
  Map<RejectionReason, Long> counts() {
    return new EnumMap<>(counts);
  }

  /** Place, reason and text of the first row that was left out; {@code null} when none was. */
  String firstRejection() {
    return firstRejection;
  }

  @Override
  public void close() {
    if (writer == null) {
      return;
    }
    try {
      writer.close();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private RunFailure failed(IOException e) {
    return new RunFailure(path.getFileName() + " could not be written: " + e.getMessage(), e);
  }
}
