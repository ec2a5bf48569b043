package dev.lockstep.jobs.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.lockstep.jobs.Progress;
import dev.lockstep.jobs.UserError;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** A CSV file, plain or gzip by its name, read row by row. */
final class SourceFile {
  private static final int BUFFER_BYTES = 1 << 16;

  /** No row of prices is longer: an unclosed quote must not swallow the file. */
  private static final int ROW_CHARACTERS_MAX = 1 << 16;

  private final Path path;
  private final Progress progress;

  SourceFile(Path path, Progress progress) {
    this.path = path;
    this.progress = progress;
  }

  Path path() {
    return path;
  }

  String name() {
    return path.getFileName().toString();
  }

  /** The name without {@code .gz} and {@code .csv}. */
  static String symbol(Path path) {
    String name = path.getFileName().toString();
    return withoutEnding(withoutEnding(name, ".gz"), ".csv");
  }

  private static String withoutEnding(String name, String ending) {
    boolean ends =
        name.toLowerCase(Locale.ROOT).endsWith(ending) && name.length() > ending.length();
    return ends ? name.substring(0, name.length() - ending.length()) : name;
  }

  /** Hands every row to {@code rows} until it wants no more. What is unreadable is a UserError. */
  void read(RowListener rows) {
    try (InputStream in = open();
        CsvReader<CsvRecord> reader =
            CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .detectBomHeader(true)
                .maxBufferSize(ROW_CHARACTERS_MAX)
                .ofCsvRecord(in)) {
      Iterator<CsvRecord> records = reader.iterator();
      boolean more = true;
      while (more && records.hasNext()) {
        more = rows.row(records.next());
      }
    } catch (IOException e) {
      throw unreadable(e);
    } catch (UncheckedIOException e) {
      throw unreadable(e.getCause());
    } catch (CsvParseException e) {
      throw new UserError(path + " is not CSV: " + reason(e), e);
    }
  }

  private InputStream open() throws IOException {
    InputStream counted = new ProgressInputStream(Files.newInputStream(path), progress);
    if (name().toLowerCase(Locale.ROOT).endsWith(".gz")) {
      return new GZIPInputStream(counted, BUFFER_BYTES);
    }
    return new BufferedInputStream(counted, BUFFER_BYTES);
  }

  private UserError unreadable(IOException e) {
    return new UserError("file " + path + " cannot be read: " + reason(e), e);
  }

  private static String reason(Exception e) {
    Throwable deepest = e.getCause() == null ? e : e.getCause();
    return String.valueOf(deepest.getMessage()).lines().findFirst().orElse(e.toString());
  }

  /** Takes the rows of a file one after the other. */
  @FunctionalInterface
  interface RowListener {
    /** Whether more rows are wanted. */
    boolean row(CsvRecord row);
  }
}
