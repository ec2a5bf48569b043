package dev.lockstep.jobs.cli;

import java.util.ArrayList;
import java.util.List;

/** The objective over two parameters, as a table. */
final class SurfaceGrid {
  private final Axis down;
  private final Axis across;
  private final double[][] values;
  private final boolean isHigherBetter;

  /**
   * A parameter and its values, in their order.
   *
   * @param labels the values as text
   * @param valuesOfLabel how many neighbouring values each label stands for, itself the first
   */
  record Axis(String name, List<String> labels, int valuesOfLabel) {
    Axis {
      labels = List.copyOf(labels);
    }

    int size() {
      return labels.size();
    }

    private Axis everyNth(int step) {
      List<String> left = new ArrayList<>();
      for (int index = 0; index < labels.size(); index += step) {
        left.add(labels.get(index));
      }
      return new Axis(name, left, valuesOfLabel * step);
    }
  }

  /**
   * Takes the table; the values are not copied.
   *
   * @param values by the values of {@code down}, then {@code across}; NaN where no trial competes
   * @param isHigherBetter whether more of the objective is better
   */
  SurfaceGrid(Axis down, Axis across, double[][] values, boolean isHigherBetter) {
    this.down = down;
    this.across = across;
    this.values = values;
    this.isHigherBetter = isHigherBetter;
    if (values.length != down.size()) {
      throw new IllegalArgumentException("rows must be " + down.size() + ", were " + values.length);
    }
    for (double[] row : values) {
      if (row.length != across.size()) {
        throw new IllegalArgumentException(
            "columns must be " + across.size() + ", were " + row.length);
      }
    }
  }

  Axis down() {
    return down;
  }

  Axis across() {
    return across;
  }

  double value(int row, int column) {
    return values[row][column];
  }

  /** The best value of all; NaN when there is none. The first of equal ones is taken. */
  double best() {
    double best = Double.NaN;
    for (double[] row : values) {
      for (double value : row) {
        best = better(value, best);
      }
    }
    return best;
  }

  /** The worst value of all; NaN when there is none. */
  double worst() {
    double worst = Double.NaN;
    for (double[] row : values) {
      for (double value : row) {
        if (!Double.isNaN(value) && (Double.isNaN(worst) || better(value, worst) == worst)) {
          worst = value;
        }
      }
    }
    return worst;
  }

  /**
   * A grid whose cells each hold the best of so many neighbouring rows and columns of this one.
   * Labels are those of the first of them.
   */
  SurfaceGrid merged(int rowsOfCell, int columnsOfCell) {
    Axis rows = down.everyNth(rowsOfCell);
    Axis columns = across.everyNth(columnsOfCell);
    double[][] merged = new double[rows.size()][columns.size()];
    for (int row = 0; row < values.length; row++) {
      double[] target = merged[row / rowsOfCell];
      boolean isFirst = row % rowsOfCell == 0;
      for (int column = 0; column < across.size(); column++) {
        int place = column / columnsOfCell;
        boolean isNew = isFirst && column % columnsOfCell == 0;
        target[place] = better(values[row][column], isNew ? Double.NaN : target[place]);
      }
    }
    return new SurfaceGrid(rows, columns, merged, isHigherBetter);
  }

  private double better(double value, double other) {
    return better(value, other, isHigherBetter);
  }

  /** The better of two values; NaN is beaten by everything else. */
  static double better(double value, double other, boolean isHigherBetter) {
    if (Double.isNaN(value)) {
      return other;
    }
    boolean wins = Double.isNaN(other) || (isHigherBetter ? value > other : value < other);
    return wins ? value : other;
  }
}
