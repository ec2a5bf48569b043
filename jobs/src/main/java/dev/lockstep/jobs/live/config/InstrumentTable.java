package dev.lockstep.jobs.live.config;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.lockstep.instrument.DecimalSize;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.jobs.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A CSV file of instruments with the columns symbol, tick-size, lot-size and currency. */
final class InstrumentTable {
  static final String STANDARD_CURRENCY = "USD";
  private static final List<String> COLUMNS =
      List.of("symbol", "tick-size", "lot-size", "currency");

  private InstrumentTable() {}

  static List<Instrument> read(Path file, ZoneId zone) {
    if (!Files.isRegularFile(file)) {
      throw new UserError("instruments.file " + file + " does not exist: name another one");
    }
    List<Instrument> instruments = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        instruments.add(instrument(file, row, zone));
      }
    } catch (CsvParseException e) {
      throw new UserError(file + " must be CSV: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UserError(file + " cannot be read: " + e.getMessage(), e);
    }
    return instruments;
  }

  private static Instrument instrument(Path file, NamedCsvRecord row, ZoneId zone) {
    if (!row.getHeader().equals(COLUMNS) || row.getFieldCount() != COLUMNS.size()) {
      throw new UserError(
          "%s, line %d: must have the columns %s, has %s"
              .formatted(
                  file,
                  row.getStartingLineNumber(),
                  String.join(",", COLUMNS),
                  String.join(",", row.getHeader())));
    }
    try {
      return new Instrument(
          row.getField(0).strip(),
          DecimalSize.parse(row.getField(1)),
          DecimalSize.parse(row.getField(2)),
          row.getField(3).strip(),
          1,
          zone);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new UserError(
          "%s, line %d: %s".formatted(file, row.getStartingLineNumber(), e.getMessage()), e);
    }
  }
}
