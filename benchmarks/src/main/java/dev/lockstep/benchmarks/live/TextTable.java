package dev.lockstep.benchmarks.live;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in columns: the first column to the left, numbers to the right. */
final class TextTable {
  private static final String GAP = "  ";

  private final List<String[]> rows = new ArrayList<>();

  TextTable(String... titles) {
    rows.add(titles);
  }

  /** As many cells as there are titles. */
  TextTable add(String... cells) {
    rows.add(cells);
    return this;
  }

  @Override
  public String toString() {
    int[] widths = new int[rows.get(0).length];
    for (String[] row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], row[column].length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (String[] row : rows) {
      for (int column = 0; column < widths.length; column++) {
        String padding = " ".repeat(widths[column] - row[column].length());
        boolean isFirst = column == 0;
        text.append(isFirst ? "" : GAP + padding)
            .append(row[column])
            .append(isFirst ? padding : "");
      }
      text.append(System.lineSeparator());
    }
    return text.toString();
  }
}
