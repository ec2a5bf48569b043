package dev.lockstep.jobs.sweep;

import dev.lockstep.jobs.run.StatisticText;
import dev.lockstep.operators.result.LaneRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The columns of {@code symbols.csv}: one row for each trial and symbol. */
final class SymbolColumns {
  private static final List<String> NO_NUMBERS =
      Collections.nCopies(StatisticText.LABELS.size(), "");

  private SymbolColumns() {}

  static List<String> header() {
    List<String> header =
        new ArrayList<>(
            List.of(TrialColumns.TRIAL, "symbol", TrialColumns.STATUS, TrialColumns.REASON));
    header.addAll(StatisticText.LABELS);
    return header;
  }

  static List<String> row(int trial, String symbol, LaneRecord lane) {
    List<String> row = new ArrayList<>(List.of(Integer.toString(trial), symbol));
    row.add(TrialColumns.status(lane.failure()));
    row.add(lane.failure());
    row.addAll(
        lane.statistics()
            .map(numbers -> StatisticText.row(numbers.performance()))
            .orElse(NO_NUMBERS));
    return row;
  }
}
