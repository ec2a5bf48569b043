package dev.lockstep.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.jobs.sweep.Surface;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Cells of a surface as a table and as a chart. */
final class SurfaceBinningTest {
  private static Surface.Cell cell(double a, double b, double value) {
    return new Surface.Cell(a, b, value, 1);
  }

  private static Surface surface(List<String> axes, Surface.Cell... cells) {
    return new Surface(axes, "sharpe", List.of(cells));
  }

  @Test
  void theFirstAxisGoesAcrossAndTheSecondDown() {
    SurfaceGrid grid =
        SurfaceBinning.of(
            surface(List.of("fast", "slow"), cell(5, 20, 1), cell(5, 40, 2), cell(10.5, 40, 3)),
            true);

    assertThat(grid.across()).isEqualTo(new SurfaceGrid.Axis("fast", List.of("5", "10.5"), 1));
    assertThat(grid.down()).isEqualTo(new SurfaceGrid.Axis("slow", List.of("20", "40"), 1));
    assertThat(grid.value(0, 0)).isEqualTo(1);
    assertThat(grid.value(0, 1)).isNaN();
    assertThat(grid.value(1, 1)).isEqualTo(3);
  }

  @Test
  void aSurfaceOfRandomPointsStaysSmallAndKeepsItsBest() {
    Random random = new Random(5);
    List<Surface.Cell> cells = new ArrayList<>();
    for (int index = 0; index < 20_000; index++) {
      cells.add(cell(random.nextDouble(), random.nextDouble(), random.nextGaussian()));
    }
    cells.add(cell(0.123456789, 0.987654321, 99));

    SurfaceGrid grid = SurfaceBinning.of(new Surface(List.of("a", "b"), "sharpe", cells), true);

    assertThat(grid.across().size()).as("seed 5").isBetween(200, 400);
    assertThat(grid.down().size()).isBetween(200, 400);
    assertThat(grid.across().labels()).allMatch(label -> label.length() <= 12);
    assertThat(grid.best()).isEqualTo(99);
  }

  @Test
  void oneParameterIsAChart() {
    Surface line =
        surface(
            List.of("fast"),
            cell(5, Double.NaN, 0.5),
            cell(10, Double.NaN, 1),
            cell(15, Double.NaN, Double.NaN),
            cell(20, Double.NaN, 0.75));

    SurfaceGrid grid = SurfaceBinning.of(line, true);

    assertThat(ProfileChart.lines(grid, "sharpe", value -> "" + value))
        .containsExactly(
            "sharpe by fast:",
            "           5       0.5",
            "          10       1.0* " + "#".repeat(40),
            "          15         -",
            "          20      0.75  " + "#".repeat(20));
  }

  @Test
  void aLongChartIsMergedAndFitsTheTerminal() {
    List<Surface.Cell> cells = new ArrayList<>();
    for (int index = 0; index < 1000; index++) {
      cells.add(cell(index / 7.0, Double.NaN, -index));
    }

    SurfaceGrid grid = SurfaceBinning.of(new Surface(List.of("x"), "fees", cells), false);
    List<String> lines = ProfileChart.lines(grid, "fees", value -> "" + value);

    assertThat(lines).hasSizeLessThanOrEqualTo(42);
    assertThat(lines).allMatch(line -> line.length() <= Terminal.WIDTH);
    assertThat(lines).anyMatch(line -> line.contains("-999.0*"));
    assertThat(lines.get(lines.size() - 1)).startsWith("each line is the best of");
  }

  @Test
  void nothingIsDrawnOfNothing() {
    Surface line = surface(List.of("fast"), cell(5, Double.NaN, Double.NaN));

    SurfaceGrid grid = SurfaceBinning.of(line, true);

    assertThat(ProfileChart.lines(grid, "sharpe", value -> "" + value)).isEmpty();
  }
}
