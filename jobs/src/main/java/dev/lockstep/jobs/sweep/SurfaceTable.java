package dev.lockstep.jobs.sweep;

import dev.lockstep.jobs.run.CsvFile;
import dev.lockstep.jobs.run.StatisticText;
import dev.lockstep.jobs.sweep.space.Trial;
import dev.lockstep.performance.Objective;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Collects the surface of a sweep and writes {@code surface.csv}. */
final class SurfaceTable {
  static final String FILE = "surface.csv";

  private final List<String> axes;
  private final Objective objective;
  private final SurfaceCells cells;

  /** Takes one or two axes. */
  SurfaceTable(List<String> axes, Objective objective) {
    this.axes = axes;
    this.objective = objective;
    cells = new SurfaceCells(objective);
  }

  /** Adds a trial, unless its strategy does not have the axes. */
  void add(Trial trial, double value) {
    String first = trial.parameters().get(axes.get(0));
    String second = axes.size() < 2 ? "NaN" : trial.parameters().get(axes.get(1));
    if (first != null && second != null) {
      cells.add(Double.parseDouble(first), Double.parseDouble(second), value, trial.id() - 1);
    }
  }

  void write(Writer out) throws IOException {
    List<String> header = new ArrayList<>(axes);
    header.addAll(List.of(objective.statistic().label(), TrialColumns.TRIAL));
    CsvFile file = new CsvFile(out, header);
    cells.forEachOrdered(cell -> file.row(row(cell)));
    file.flush();
  }

  private List<String> row(int cell) {
    List<String> row = new ArrayList<>(List.of(number(cells.a(cell))));
    if (axes.size() > 1) {
      row.add(number(cells.b(cell)));
    }
    row.add(StatisticText.of(objective.statistic(), cells.value(cell)));
    int index = cells.trialIndex(cell);
    row.add(index < 0 ? "" : Integer.toString(index + 1));
    return row;
  }

  private static String number(double value) {
    BigDecimal exact = BigDecimal.valueOf(value);
    return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
  }
}
