package dev.lockstep.jobs.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** The objective over one parameter as lines of text: each value with a bar. */
final class ProfileChart {
  private static final int ROWS_MAX = 40;
  private static final int BAR_MAX = 40;

  private ProfileChart() {}

  /**
   * The lines, none when no value is there.
   *
   * @param grid of one column
   * @param objective what the values are called
   * @param text a value in a few characters
   */
  static List<String> lines(SurfaceGrid grid, String objective, DoubleFunction<String> text) {
    double best = grid.best();
    if (Double.isNaN(best)) {
      return List.of();
    }
    SurfaceGrid shown = grid.merged((grid.down().size() + ROWS_MAX - 1) / ROWS_MAX, 1);
    double worst = shown.worst();
    List<String> lines = new ArrayList<>();
    lines.add(objective + " by " + grid.down().name() + ":");
    boolean isMarked = false;
    for (int row = 0; row < shown.down().size(); row++) {
      double value = shown.value(row, 0);
      boolean isBest = !isMarked && value == best;
      isMarked |= isBest;
      double part = worst == best ? 1 : (value - worst) / (best - worst);
      String bar = "#".repeat((int) Math.round(part * BAR_MAX));
      String number = Double.isNaN(value) ? "-" : text.apply(value);
      String label = shown.down().labels().get(row);
      lines.add("%12s %9s%s %s".formatted(label, number, isBest ? "*" : " ", bar).stripTrailing());
    }
    if (shown.down().valuesOfLabel() > 1) {
      lines.add("each line is the best of " + shown.down().valuesOfLabel() + " values");
    }
    return lines;
  }
}
