package dev.lockstep.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The picture of a surface on a terminal. */
final class HeatMapTest {
  private static final String ESCAPES = "\u001b\\[[0-9;]*m";

  private static SurfaceGrid grid(double[][] values, boolean isHigherBetter) {
    SurfaceGrid.Axis slow = new SurfaceGrid.Axis("slow", labels(values.length), 1);
    SurfaceGrid.Axis fast = new SurfaceGrid.Axis("fast", labels(values[0].length), 1);
    return new SurfaceGrid(slow, fast, values, isHigherBetter);
  }

  private static List<String> labels(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(index -> Integer.toString(5 * index)).toList();
  }

  private static List<String> plain(SurfaceGrid grid) {
    return HeatMap.lines(grid, "sharpe", HeatMapTest::twoDecimals, false);
  }

  private static String twoDecimals(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static double[][] random(int rows, int columns, long seed) {
    Random random = new Random(seed);
    double[][] values = new double[rows][columns];
    for (double[] row : values) {
      Arrays.setAll(row, column -> random.nextInt(10) == 0 ? Double.NaN : random.nextGaussian());
    }
    return values;
  }

  @Test
  void fewValuesAreShownAsNumbersWithTheBestMarked() {
    double[][] values = {{0.5, Double.NaN, Double.NaN}, {0.25, 1.5, -2}};

    assertThat(plain(grid(values, true)))
        .containsExactly(
            "sharpe, fast across, slow down:",
            "       5     10     15",
            " 5  0.50      -      -",
            "10  0.25   1.50* -2.00",
            "* best, - no trial competes");
  }

  @Test
  void manyValuesAreShownAsMarksThatAreDarkerTheBetter() {
    double[][] values = new double[2][16];
    for (int column = 0; column < 16; column++) {
      values[0][column] = column;
      values[1][column] = column == 3 ? Double.NaN : -column;
    }

    assertThat(plain(grid(values, false)))
        .containsExactly(
            "sharpe, fast across, slow down:",
            "   5 10  20  30  40  50  60  70  80",
            " 5 ++======--------::::::::........",
            "10 ++++++  ********########@@@@@@XX",
            "worst 15.00 ..::--==++**##@@ -15.00 best, at XX");
  }

  @Test
  void lessCanBeBetter() {
    double[][] values = {{3, 1, 2}};

    assertThat(plain(grid(values, false)).get(2)).isEqualTo("5 3.00  1.00* 2.00");
    assertThat(plain(grid(values, true)).get(2)).isEqualTo("5 3.00* 1.00  2.00");
  }

  @Test
  void oneOfEqualBestCellsIsMarked() {
    double[][] values = {{1, 1}, {1, 1}};

    String text = String.join("\n", plain(grid(values, true)).subList(0, 4));
    assertThat(text).containsOnlyOnce("*");
  }

  @Test
  void aSurfaceWithoutValuesIsNotDrawn() {
    double[][] values = {{Double.NaN, Double.NaN}};

    assertThat(plain(grid(values, true))).isEmpty();
  }

  @Test
  void everySizeFitsTheTerminalAndMarksItsBest() {
    for (int size : new int[] {1, 2, 13, 41, 100}) {
      for (int other : new int[] {1, 3, 10, 39, 90}) {
        double[][] values = random(size, other, size * 1000L + other);
        values[size / 2][other / 2] = 99;
        String picture = size + " x " + other + ":\n";
        List<String> lines = plain(grid(values, true));
        picture += String.join("\n", lines);

        assertThat(lines).as(picture).allMatch(line -> line.length() <= Terminal.WIDTH);
        assertThat(lines).as(picture).hasSizeLessThanOrEqualTo(45);
        assertThat(lines.subList(2, lines.size()))
            .as(picture)
            .anyMatch(line -> line.contains("99.00*") || line.matches(" *\\d+ .*XX.*"));
      }
    }
  }

  @Test
  void longLabelsAreCutOrLeftOut() {
    String label = "a-very-long-choice-of-a-parameter".repeat(4);
    SurfaceGrid grid =
        new SurfaceGrid(
            new SurfaceGrid.Axis(label, List.of(label, "b"), 1),
            new SurfaceGrid.Axis(label, List.of("x", label), 1),
            random(2, 2, 1),
            true);

    assertThat(plain(grid)).allMatch(line -> line.length() <= Terminal.WIDTH);
  }

  @Test
  void coloursChangeNothingButTheBackground() {
    SurfaceGrid grid = grid(random(4, 5, 7), true);

    List<String> coloured = HeatMap.lines(grid, "sharpe", HeatMapTest::twoDecimals, true);

    assertThat(String.join("\n", coloured)).containsPattern(ESCAPES);
    assertThat(coloured.stream().map(line -> line.replaceAll(ESCAPES, "").stripTrailing()))
        .isEqualTo(plain(grid));
  }

  @Test
  void mergedCellsHoldTheBestOfTheirPart() {
    double[][] values = {{1, 2, 3}, {4, Double.NaN, 0}, {7, 8, Double.NaN}};

    SurfaceGrid merged = grid(values, true).merged(2, 2);

    double[][] expected = {{4, 3}, {8, Double.NaN}};
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < 2; column++) {
        assertThat(Double.compare(merged.value(row, column), expected[row][column])).isZero();
      }
    }
    assertThat(merged.down().labels()).containsExactly("5", "15");
    assertThat(merged.across().labels()).containsExactly("5", "15");
  }
}
