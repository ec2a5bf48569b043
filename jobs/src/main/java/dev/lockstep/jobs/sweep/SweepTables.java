package dev.lockstep.jobs.sweep;

import dev.lockstep.jobs.bounded.UnitResults;
import dev.lockstep.jobs.run.AccountLabel;
import dev.lockstep.jobs.run.CsvFile;
import dev.lockstep.jobs.sweep.space.Trial;
import dev.lockstep.operators.result.LaneRecord;
import dev.lockstep.operators.result.Section;
import dev.lockstep.operators.result.TotalRecord;
import dev.lockstep.performance.Objective;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes the units of a sweep in their order and tells of their trials: a row for each, the best,
 * the surface. Holds one unit at a time.
 */
final class SweepTables {
  static final String TRIALS = "trials.csv";
  static final String SYMBOLS = "symbols.csv";
  static final String TOP = "top.csv";
  static final String RANK = "rank";

  private final Planned planned;
  private final Objective objective;
  private final TrialColumns columns;
  private final CsvFile trials;
  private final Optional<CsvFile> symbols;
  private final TopTrials top;
  private final Optional<SurfaceTable> surface;
  private int failed;

  /**
   * Begins the tables.
   *
   * @param trials begun with the header of the columns
   * @param symbols begun with the header of {@link SymbolColumns}, when it is wanted
   */
  SweepTables(
      Planned planned,
      Ranking ranking,
      TrialColumns columns,
      CsvFile trials,
      Optional<CsvFile> symbols) {
    this.planned = planned;
    this.objective = ranking.objective();
    this.columns = columns;
    this.trials = trials;
    this.symbols = symbols;
    top = new TopTrials(objective, ranking.top());
    List<String> axes = planned.work().axes();
    surface = axes.isEmpty() ? Optional.empty() : Optional.of(new SurfaceTable(axes, objective));
  }

  static TrialColumns columns(Planned planned) {
    return new TrialColumns(planned.work().trials().parameterNames());
  }

  /** Takes the next unit. */
  void accept(UnitResults unit) {
    int first = planned.slices().first(unit.unit());
    unit.forEach(
        unit.groups() - 1,
        Section.TOTALS,
        TotalRecord::read,
        total -> add(first + total.lane(), total));
    symbols.ifPresent(file -> addSymbols(first, unit, file));
  }

  private void add(int index, TotalRecord total) {
    Trial trial = planned.work().trials().trial(index);
    List<String> row = columns.row(trial, total);
    trials.row(row);
    failed += total.failure().isEmpty() ? 0 : 1;
    double value = total.performance().map(objective::value).orElse(Double.NaN);
    top.offer(new TopTrials.Entry(index, value, row));
    surface.ifPresent(table -> table.add(trial, value));
  }

  private void addSymbols(int first, UnitResults unit, CsvFile file) {
    List<List<LaneRecord>> groups = new ArrayList<>();
    for (int group = 0; group < unit.groups(); group++) {
      List<LaneRecord> lanes = new ArrayList<>();
      unit.forEach(group, Section.LANES, LaneRecord::read, lanes::add);
      groups.add(lanes);
    }
    List<AccountLabel> accounts = planned.work().groups().accounts();
    for (int lane = 0; lane < planned.slices().length(unit.unit()); lane++) {
      for (int group = 0; group < groups.size(); group++) {
        String symbol = accounts.get(group).name();
        file.row(SymbolColumns.row(first + lane + 1, symbol, groups.get(group).get(lane)));
      }
    }
  }

  /** How many trials failed. */
  int failed() {
    return failed;
  }

  /** The best first. */
  List<TopTrials.Entry> top() {
    return top.ranked();
  }

  Optional<SurfaceTable> surface() {
    return surface;
  }
}
