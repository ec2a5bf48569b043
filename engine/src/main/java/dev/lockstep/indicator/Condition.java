package dev.lockstep.indicator;

import dev.lockstep.market.Series;
import java.util.Objects;

/**
 * A comparison of two lines, or of a line and a level, that holds or not at each event; made by
 * {@link Line#isAbove} and {@link Line#isBelow}. It never holds where either side is NaN, nor where
 * both are equal. A strategy reads it through {@link #holds}, and can tell its setup that nothing
 * interests it before a condition holds; the engine then looks for the next such row by itself.
 */
public final class Condition {
  private final Line left;
  private final Line right;
  private final double level;

  /** 1 for above, −1 for below: below is above with both sides negated, which is exact. */
  private final double sign;

  // bounds over runs of rows; null where they are not worth their cost
  private RunExtremes leftRuns;
  private RunExtremes rightRuns;
  private RunExtremes addedRuns;

  Condition(Line left, Line right, boolean isAbove) {
    this(left, Objects.requireNonNull(right), 0, isAbove);
    if (left.isSum()) {
      throw new IllegalArgumentException("two lines cannot be compared if both are sums of others");
    }
  }

  Condition(Line left, double level, boolean isAbove) {
    this(left, null, level, isAbove);
    if (left.isSum()) {
      throw new IllegalArgumentException(
          "a line with another one added can be compared with lines only, not with a level");
    }
    if (Double.isNaN(level)) {
      throw new IllegalArgumentException("a level must be a number, was NaN");
    }
  }

  private Condition(Line left, Line right, double level, boolean isAbove) {
    this.left = left;
    this.right = right;
    this.level = level;
    sign = isAbove ? 1 : -1;
  }

  /** Whether it holds at the present event. */
  public boolean holds() {
    double limit = right == null ? level : right.value();
    return sign > 0 ? left.value() > limit : left.value() < limit;
  }

  /** The first of the rows {@code from} to {@code to} at which it holds, or {@code to}. */
  int next(int from, int to) {
    int row = Math.max(from, firstRow());
    if (leftRuns == null) {
      return row < to ? scan(row, to) : to;
    }
    int first = leftRuns.firstRow();
    while (row < to) {
      int run = (row - first) >> RunExtremes.SHIFT;
      int end = Math.min(to, first + ((run + 1) << RunExtremes.SHIFT));
      // Infinite values can make a bound NaN, which says nothing.
      if (!(mostOfLeft(run) <= leastOfRight(run))) {
        row = scan(row, end);
        if (row < end) {
          return row;
        }
      }
      row = end;
    }
    return to;
  }

  /** Before it a line that lags has no value. */
  private int firstRow() {
    return right == null ? left.lag() : Math.max(left.lag(), right.lag());
  }

  private double mostOfLeft(int run) {
    return leftRuns.most(run, left.scale() * sign);
  }

  private double leastOfRight(int run) {
    if (right == null) {
      return level * sign;
    }
    double least = rightRuns.least(run, right.scale() * sign);
    return addedRuns == null ? least : least + addedRuns.least(run, right.weight() * sign);
  }

  private int scan(int from, int to) {
    if (right == null) {
      return scanLevel(from, to);
    }
    return right.addedValues() == null ? scanLine(from, to) : scanSum(from, to);
  }

  private int scanLevel(int from, int to) {
    double[] values = left.values();
    int lag = left.lag();
    double scale = left.scale() * sign;
    double limit = level * sign;
    int row = from;
    while (row < to && !(values[row - lag] * scale > limit)) {
      row++;
    }
    return row;
  }

  private int scanLine(int from, int to) {
    double[] values = left.values();
    double[] limits = right.values();
    int lag = left.lag();
    int limitLag = right.lag();
    double scale = left.scale() * sign;
    double limitScale = right.scale() * sign;
    int row = from;
    while (row < to && !(values[row - lag] * scale > limits[row - limitLag] * limitScale)) {
      row++;
    }
    return row;
  }

  private int scanSum(int from, int to) {
    double[] values = left.values();
    double[] limits = right.values();
    double[] added = right.addedValues();
    int lag = left.lag();
    int limitLag = right.lag();
    double scale = left.scale() * sign;
    double limitScale = right.scale() * sign;
    double weight = right.weight() * sign;
    int row = from;
    while (row < to
        && !(values[row - lag] * scale
            > limits[row - limitLag] * limitScale + added[row - limitLag] * weight)) {
      row++;
    }
    return row;
  }

  /** Takes bounds for all its columns from a table; called once the lines are bound. */
  void useRuns(RunTable table) {
    RunExtremes ofLeft = table.find(left.values(), left.lag());
    RunExtremes ofRight = right == null ? null : table.find(right.values(), right.lag());
    boolean hasAdded = right != null && right.addedValues() != null;
    RunExtremes ofAdded = hasAdded ? table.find(right.addedValues(), right.lag()) : null;
    boolean isComplete =
        ofLeft != null && (right == null || ofRight != null) && (!hasAdded || ofAdded != null);
    if (isComplete) {
      leftRuns = ofLeft;
      rightRuns = ofRight;
      addedRuns = ofAdded;
    }
  }

  /** Says which columns it compares. */
  void countUses(RunTable table) {
    table.count(left.values(), left.lag());
    if (right != null) {
      table.count(right.values(), right.lag());
      if (right.addedValues() != null) {
        table.count(right.addedValues(), right.lag());
      }
    }
  }

  /** Refuses lines of another instrument. */
  void requireOf(Series series) {
    boolean fits = left.isOf(series) && (right == null || right.isOf(series));
    if (!fits) {
      throw new IllegalArgumentException(
          "a condition must be about " + series.instrument().symbol() + ", its own instrument");
    }
  }
}
