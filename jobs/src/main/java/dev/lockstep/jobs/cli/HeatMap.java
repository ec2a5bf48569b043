package dev.lockstep.jobs.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * A grid of values as lines of text that fit a terminal: numbers while there is room for them, else
 * marks that are the darker the better. The best cell is marked.
 */
final class HeatMap {
  private static final int ROWS_MAX = 40;
  private static final int LABEL_MAX = 20;
  private static final int MARK_WIDTH = 2;
  private static final String BEST_NUMBER = "*";
  private static final String BEST_MARK = "XX";
  private static final String NOTHING = "-";

  private final SurfaceGrid full;
  private final DoubleFunction<String> text;
  private final boolean isColoured;
  private final List<String> lines = new ArrayList<>();

  private HeatMap(SurfaceGrid full, DoubleFunction<String> text, boolean isColoured) {
    this.full = full;
    this.text = text;
    this.isColoured = isColoured;
  }

  /**
   * The lines, none longer than {@link Terminal#WIDTH} characters on the screen; none at all when
   * no cell has a value.
   *
   * @param objective what the values are called
   * @param text a value in a few characters
   */
  static List<String> lines(
      SurfaceGrid grid, String objective, DoubleFunction<String> text, boolean isColoured) {
    if (Double.isNaN(grid.best())) {
      return List.of();
    }
    return new HeatMap(grid, text, isColoured).draw(objective);
  }

  private List<String> draw(String objective) {
    int labelWidth = Math.min(LABEL_MAX, width(full.down().labels()));
    int cellWidth = Math.max(numberWidth(), width(full.across().labels())) + 1;
    int room = Terminal.WIDTH - labelWidth;
    boolean showsNumbers = (long) full.across().size() * (cellWidth + 1) <= room;
    int columnsMax = showsNumbers ? full.across().size() : Math.max(1, (room - 1) / MARK_WIDTH);
    int rowsOfCell = ceilDiv(full.down().size(), ROWS_MAX);
    int columnsOfCell = ceilDiv(full.across().size(), columnsMax);
    SurfaceGrid grid = full.merged(rowsOfCell, columnsOfCell);
    lines.add(
        cut(objective + ", " + full.across().name() + " across, " + full.down().name() + " down:"));
    if (showsNumbers) {
      drawNumbers(grid, labelWidth, cellWidth);
    } else {
      drawMarks(grid, labelWidth);
    }
    addLegend(grid, showsNumbers);
    return lines;
  }

  private void drawNumbers(SurfaceGrid grid, int labelWidth, int cellWidth) {
    HeatScale scale = new HeatScale(grid.worst(), grid.best());
    StringBuilder header = new StringBuilder(" ".repeat(labelWidth));
    for (String label : grid.across().labels()) {
      header.append(padded(label, cellWidth)).append(' ');
    }
    lines.add(header.toString().stripTrailing());
    boolean isMarked = false;
    for (int row = 0; row < grid.down().size(); row++) {
      StringBuilder line = new StringBuilder(padded(grid.down().labels().get(row), labelWidth));
      for (int column = 0; column < grid.across().size(); column++) {
        double value = grid.value(row, column);
        boolean isBest = !isMarked && value == grid.best();
        isMarked |= isBest;
        String number = padded(Double.isNaN(value) ? NOTHING : text.apply(value), cellWidth);
        line.append(shaded(number + (isBest ? BEST_NUMBER : " "), scale.step(value)));
      }
      lines.add(line.toString().stripTrailing());
    }
  }

  private void drawMarks(SurfaceGrid grid, int labelWidth) {
    HeatScale scale = new HeatScale(grid.worst(), grid.best());
    lines.add(markHeader(grid, labelWidth));
    boolean isMarked = false;
    for (int row = 0; row < grid.down().size(); row++) {
      StringBuilder line =
          new StringBuilder(padded(grid.down().labels().get(row), labelWidth) + " ");
      for (int column = 0; column < grid.across().size(); column++) {
        double value = grid.value(row, column);
        boolean isBest = !isMarked && value == grid.best();
        isMarked |= isBest;
        int step = scale.step(value);
        String cell = Character.toString(HeatScale.mark(step)).repeat(MARK_WIDTH);
        line.append(shaded(isBest ? BEST_MARK : isColoured ? "  " : cell, step));
      }
      lines.add(line.toString().stripTrailing());
    }
  }

  /** As many labels as fit, each beginning above its column. */
  private static String markHeader(SurfaceGrid grid, int labelWidth) {
    StringBuilder header = new StringBuilder(" ".repeat(labelWidth + 1));
    for (int column = 0; column < grid.across().size(); column++) {
      int start = labelWidth + 1 + column * MARK_WIDTH;
      String label = grid.across().labels().get(column);
      boolean isFree = column == 0 || header.length() < start;
      if (isFree && start + label.length() <= Terminal.WIDTH) {
        header.append(" ".repeat(start - header.length())).append(label);
      }
    }
    return header.toString();
  }

  private void addLegend(SurfaceGrid grid, boolean showsNumbers) {
    String best = text.apply(full.best());
    if (showsNumbers) {
      lines.add(BEST_NUMBER + " best, " + NOTHING + " no trial competes");
    } else {
      StringBuilder scale = new StringBuilder("worst " + text.apply(grid.worst()) + " ");
      for (int step = 0; step < HeatScale.steps(); step++) {
        String mark = Character.toString(HeatScale.mark(step)).repeat(MARK_WIDTH);
        scale.append(shaded(isColoured ? "  " : mark, step));
      }
      lines.add(scale + " " + best + " best, at " + BEST_MARK);
    }
    int across = grid.across().valuesOfLabel();
    int down = grid.down().valuesOfLabel();
    if (across > 1 || down > 1) {
      lines.add("each cell is the best of " + across + " x " + down + " values");
    }
  }

  private String shaded(String cell, int step) {
    return isColoured ? HeatScale.coloured(cell, step) : cell;
  }

  private int numberWidth() {
    int width = NOTHING.length();
    for (int row = 0; row < full.down().size(); row++) {
      for (int column = 0; column < full.across().size(); column++) {
        double value = full.value(row, column);
        width = Double.isNaN(value) ? width : Math.max(width, text.apply(value).length());
      }
    }
    return width;
  }

  private static int width(List<String> labels) {
    return labels.stream().mapToInt(String::length).max().orElse(0);
  }

  /** At the right of so many columns. */
  private static String padded(String cell, int width) {
    String shown = cell.length() <= width ? cell : cell.substring(0, width);
    return " ".repeat(width - shown.length()) + shown;
  }

  private static String cut(String line) {
    return line.length() <= Terminal.WIDTH ? line : line.substring(0, Terminal.WIDTH);
  }

  private static int ceilDiv(int value, int divisor) {
    return (value + divisor - 1) / divisor;
  }
}
