package dev.lockstep.jobs.run;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A CSV file with a header, in UTF-8 with line feeds. */
public final class CsvFile implements Closeable {
  private final CsvWriter writer;
  private boolean open = true;

  /**
   * Begins a file.
   *
   * @param columns names, separated by commas
   */
  CsvFile(Path file, String columns) throws IOException {
    this(Files.newBufferedWriter(file), List.of(columns.split(",", -1)));
  }

  /** Begins a file in a writer, which it closes. */
  public CsvFile(Writer out, List<String> columns) {
    writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    writer.writeRecord(columns);
  }

  public void row(Iterable<String> values) {
    writer.writeRecord(values);
  }

  void row(String... values) {
    writer.writeRecord(values);
  }

  /** Passes on what was written so far, to end a file in a writer that stays open. */
  public void flush() throws IOException {
    writer.flush();
  }

  @Override
  public void close() throws IOException {
    if (open) {
      open = false;
      writer.close();
    }
  }
}
