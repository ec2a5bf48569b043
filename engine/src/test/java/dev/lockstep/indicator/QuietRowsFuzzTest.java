package dev.lockstep.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The next row at which a condition holds is the one that a look at each row finds. */
final class QuietRowsFuzzTest {
  private static final double[] FACTORS = {1, -1, 0.5, -3, 0, 1e300, 0.1};

  /** A line put together from columns, and its value by the definition. */
  private record Sum(int column, double scale, int added, double weight, int lag) {
    Line line(GivenColumns columns) {
      Line line = columns.line(column);
      Line sum = added < 0 ? line.times(scale) : line.plus(columns.line(added), weight);
      return sum.ago(lag);
    }

    double value(double[][] values, int row) {
      if (row < lag) {
        return Double.NaN;
      }
      double value = values[column][row - lag] * scale;
      return added < 0 ? value : value + values[added][row - lag] * weight;
    }
  }

  /** A comparison; with a level when there is no right side. */
  private record Comparison(Sum left, Sum right, double level, boolean isAbove) {
    Condition condition(GivenColumns columns) {
      Line line = left.line(columns);
      if (right == null) {
        return isAbove ? line.isAbove(level) : line.isBelow(level);
      }
      Line other = right.line(columns);
      return isAbove ? line.isAbove(other) : line.isBelow(other);
    }

    boolean holds(double[][] values, int row) {
      double value = left.value(values, row);
      double limit = right == null ? level : right.value(values, row);
      return isAbove ? value > limit : value < limit;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 60, 60",
    "7, 200, 60",
    "31, 300, 40",
    "32, 300, 40",
    "33, 300, 40",
    "4096, 9000, 4"
  })
  void quietEndsWhereAScanOfTheRowsEndsIt(int blockRows, int rows, int rounds) {
    for (long seed = 1; seed <= rounds; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      double[][] values = new double[1 + random.nextInt(3)][];
      for (int i = 0; i < values.length; i++) {
        values[i] = values(random, rows);
      }
      // One condition is looked for row by row; of many on one column, runs of rows are bounded.
      int count = random.nextBoolean() ? 1 + random.nextInt(3) : 60;
      List<Comparison> comparisons = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        comparisons.add(comparison(random, values.length));
      }
      check(values, comparisons, blockRows, random, "block of " + blockRows + ", seed " + seed);
    }
  }

  private static void check(
      double[][] values,
      List<Comparison> comparisons,
      int blockRows,
      SplittableRandom random,
      String about) {
    GivenColumns columns = new GivenColumns(values);
    List<Condition> conditions = new ArrayList<>();
    comparisons.forEach(one -> conditions.add(one.condition(columns)));
    columns.bind(1, blockRows);
    columns.waitFor(conditions);
    for (int from = 0; from < values[0].length; from += blockRows) {
      int to = Math.min(values[0].length, from + blockRows);
      columns.feed(to - from);
      for (int i = 0; i < conditions.size(); i++) {
        QuietRows quiet = new QuietRows(columns.series(), List.of(conditions.get(i)));
        Naive one = new Naive(values, List.of(comparisons.get(i)));
        checkAllEnds(columns, quiet, one, from, to, about);
      }
      int first = random.nextInt(from, to);
      int last = random.nextInt(first, to) + 1;
      QuietRows all = new QuietRows(columns.series(), conditions);
      checkAllEnds(columns, all, new Naive(values, comparisons), first, last, about);
      checkHolds(columns, conditions.get(0), comparisons.get(0), values, first, about);
    }
  }

  /** Goes on after each end, as a lane does. */
  private static void checkAllEnds(
      GivenColumns columns, QuietRows quiet, Naive naive, int from, int to, String about) {
    int row = from;
    while (row < to) {
      int expected = row;
      while (expected < to && !naive.holds(expected)) {
        expected++;
      }
      int end = quiet.end(columns.at(row), columns.at(to));
      if (end != columns.at(expected)) {
        fail(
            "rows %d to %d are quiet up to %d, was %d for %s, %s",
            row, to, expected, row + end - columns.at(row), naive.any(), about);
      }
      row = expected + 1;
    }
  }

  /** The columns as they are, and comparisons of them that are looked up row by row. */
  @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
  private record Naive(double[][] values, List<Comparison> any) {
    boolean holds(int row) {
      for (Comparison one : any) {
        if (one.holds(values, row)) {
          return true;
        }
      }
      return false;
    }
  }

  private static void checkHolds(
      GivenColumns columns,
      Condition condition,
      Comparison comparison,
      double[][] values,
      int row,
      String about) {
    columns.moveTo(row);
    assertThat(condition.holds())
        .as("%s at row %d, %s", comparison, row, about)
        .isEqualTo(comparison.holds(values, row));
  }

  private static Comparison comparison(SplittableRandom random, int columns) {
    boolean isAbove = random.nextBoolean();
    if (random.nextInt(3) == 0) {
      double level = random.nextInt(20) == 0 ? Double.NEGATIVE_INFINITY : random.nextInt(-40, 41);
      return new Comparison(plain(random, columns), null, level, isAbove);
    }
    Sum one = plain(random, columns);
    Sum other = random.nextBoolean() ? plain(random, columns) : sum(random, columns);
    boolean isOrdered = random.nextBoolean();
    return new Comparison(isOrdered ? one : other, isOrdered ? other : one, 0, isAbove);
  }

  private static Sum plain(SplittableRandom random, int columns) {
    return new Sum(random.nextInt(columns), factor(random), -1, 0, lag(random));
  }

  private static Sum sum(SplittableRandom random, int columns) {
    return new Sum(
        random.nextInt(columns), 1, random.nextInt(columns), factor(random), lag(random));
  }

  private static double factor(SplittableRandom random) {
    return FACTORS[random.nextInt(FACTORS.length)];
  }

  private static int lag(SplittableRandom random) {
    return random.nextInt(3) == 0 ? random.nextInt(1, 40) : 0;
  }

  /** Walks and jumps, with stretches of NaN, ties, zeros of both signs and infinite values. */
  private static double[] values(SplittableRandom random, int rows) {
    double[] values = new double[rows];
    boolean isWalk = random.nextBoolean();
    int left = random.nextInt(50);
    double value = 0;
    for (int row = 0; row < rows; row++) {
      value = isWalk ? value + random.nextInt(-2, 3) : random.nextInt(-50, 51);
      values[row] = left-- > 0 ? Double.NaN : value;
      if (random.nextInt(200) == 0) {
        left = random.nextInt(100);
      }
      switch (random.nextInt(300)) {
        case 0 -> values[row] = -0.0;
        case 1 -> values[row] = Double.POSITIVE_INFINITY;
        case 2 -> values[row] = Double.NEGATIVE_INFINITY;
        default -> {}
      }
    }
    return values;
  }
}
