package dev.lockstep.jobs.sweep;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.lockstep.jobs.dataset.JsonFields;
import dev.lockstep.performance.Objective;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the result of a sweep back from its run directory. */
final class ResultReader {
  private final SweepFolder folder;

  ResultReader(SweepFolder folder) {
    this.folder = folder;
  }

  SweepResult read(Objective objective, boolean wasComplete) throws IOException {
    List<RankedTrial> top = top();
    String summary = folder.text(SweepSummary.FILE);
    return new SweepResult(
        folder.name(),
        SummaryJson.read(JsonFields.parse(summary), objective, top),
        summary,
        top,
        surface(),
        wasComplete);
  }

  /** The best trials, the best first. */
  List<RankedTrial> top() throws IOException {
    List<RankedTrial> top = new ArrayList<>();
    List<List<String>> rows = rows(SweepTables.TOP);
    List<String> header = rows.get(0);
    int status = header.indexOf(TrialColumns.STATUS);
    int parameters = header.indexOf(TrialColumns.STRATEGY) + 1;
    for (List<String> row : rows.subList(1, rows.size())) {
      Map<String, String> values = byName(header, row, parameters, status);
      values.values().removeIf(String::isEmpty);
      top.add(
          new RankedTrial(
              Integer.parseInt(row.get(0)),
              Integer.parseInt(row.get(1)),
              row.get(parameters - 1),
              values,
              byName(header, row, status + 2, row.size())));
    }
    return top;
  }

  private static Map<String, String> byName(
      List<String> header, List<String> row, int from, int to) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = from; i < to; i++) {
      values.put(header.get(i), row.get(i));
    }
    return values;
  }

  private Optional<Surface> surface() throws IOException {
    if (!folder.has(SurfaceTable.FILE)) {
      return Optional.empty();
    }
    List<List<String>> rows = rows(SurfaceTable.FILE);
    List<String> header = rows.get(0);
    int axes = header.size() - 2;
    List<Surface.Cell> cells = new ArrayList<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      String trial = row.get(axes + 1);
      cells.add(
          new Surface.Cell(
              Double.parseDouble(row.get(0)),
              axes == 1 ? Double.NaN : Double.parseDouble(row.get(1)),
              trial.isEmpty() ? Double.NaN : Double.parseDouble(row.get(axes)),
              trial.isEmpty() ? 0 : Integer.parseInt(trial)));
    }
    return Optional.of(new Surface(header.subList(0, axes), header.get(axes), cells));
  }

  private List<List<String>> rows(String file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(folder.text(file))) {
      reader.forEach(row -> rows.add(row.getFields()));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return rows;
  }
}
