package dev.lockstep.jobs.run;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A CSV file with a header, in UTF-8 with line feeds. */
final class CsvFile implements Closeable {
  private final CsvWriter writer;
  private boolean open = true;

  /**
   * Begins a file.
   *
   * @param columns names, separated by commas
   */
  CsvFile(Path file, String columns) throws IOException {
    writer =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8);
    writer.writeRecord(columns.split(",", -1));
  }

  void row(String... values) {
    writer.writeRecord(values);
  }

  @Override
  public void close() throws IOException {
    if (open) {
      open = false;
      writer.close();
    }
  }
}
