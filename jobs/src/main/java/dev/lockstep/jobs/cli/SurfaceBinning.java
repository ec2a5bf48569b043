package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.sweep.Surface;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Turns the cells of a surface into a table, of a bounded size whatever was drawn. */
final class SurfaceBinning {
  /** More than a terminal shows, and few enough for a table in memory. */
  private static final int AXIS_MAX = 400;

  private static final int LABEL_DIGITS = 4;
  private static final double WHOLE_MAX = 1e9;

  private SurfaceBinning() {}

  /** The first axis goes across and the second down; a single one goes down. */
  static SurfaceGrid of(Surface surface, boolean isHigherBetter) {
    boolean isLine = surface.axes().size() == 1;
    double[] first = distinct(surface, Surface.Cell::a);
    double[] second = isLine ? new double[] {Double.NaN} : distinct(surface, Surface.Cell::b);
    int firstStep = step(first);
    int secondStep = step(second);
    SurfaceGrid.Axis a = axis(surface.axes().get(0), first, firstStep);
    SurfaceGrid.Axis b = axis(isLine ? "" : surface.axes().get(1), second, secondStep);
    double[][] values = new double[b.size()][a.size()];
    for (double[] row : values) {
      Arrays.fill(row, Double.NaN);
    }
    for (Surface.Cell cell : surface.cells()) {
      int row = Arrays.binarySearch(second, cell.b()) / secondStep;
      int column = Arrays.binarySearch(first, cell.a()) / firstStep;
      double other = values[row][column];
      values[row][column] = SurfaceGrid.better(cell.value(), other, isHigherBetter);
    }
    return isLine
        ? new SurfaceGrid(a, b, transposed(values), isHigherBetter)
        : new SurfaceGrid(b, a, values, isHigherBetter);
  }

  private static double[] distinct(Surface surface, ToDoubleFunction<Surface.Cell> coordinate) {
    return surface.cells().stream().mapToDouble(coordinate).sorted().distinct().toArray();
  }

  private static int step(double[] values) {
    return (values.length + AXIS_MAX - 1) / AXIS_MAX;
  }

  private static SurfaceGrid.Axis axis(String name, double[] values, int step) {
    List<String> labels = new ArrayList<>();
    for (int index = 0; index < values.length; index += step) {
      labels.add(label(values[index]));
    }
    return new SurfaceGrid.Axis(name, labels, step);
  }

  private static String label(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    if (value == Math.rint(value) && Math.abs(value) <= WHOLE_MAX) {
      return Long.toString((long) value);
    }
    BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(LABEL_DIGITS));
    return rounded.stripTrailingZeros().toPlainString();
  }

  private static double[][] transposed(double[][] line) {
    double[][] turned = new double[line[0].length][1];
    for (int index = 0; index < turned.length; index++) {
      turned[index][0] = line[0][index];
    }
    return turned;
  }
}
