package dev.lockstep.jobs.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.jobs.sweep.space.Trial;
import dev.lockstep.performance.Objective;
import dev.lockstep.performance.Statistic;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The best trial for each place of a surface. */
final class SurfaceTableTest {
  private static Trial trial(int id, String a, String b, String other) {
    return new Trial(id, "s", new TreeMap<>(Map.of("a", a, "b", b, "other", other)));
  }

  private static List<String> lines(SurfaceTable table) throws IOException {
    StringWriter out = new StringWriter();
    table.write(out);
    return out.toString().lines().toList();
  }

  @Test
  void eachPairHasItsBestTrialOverAllOtherParameters() throws IOException {
    SurfaceTable table = new SurfaceTable(List.of("a", "b"), Objective.STANDARD);
    table.add(trial(1, "10", "0.5", "x"), 1.5);
    table.add(trial(2, "2", "0.5", "x"), Double.NaN);
    table.add(trial(3, "10", "0.25", "x"), -1);
    table.add(trial(4, "10", "0.5", "y"), 1.75);
    table.add(trial(5, "10", "0.5", "z"), 1.75);

    assertThat(lines(table))
        .containsExactly("a,b,sharpe,trial", "2,0.5,,", "10,0.25,-1.0,3", "10,0.5,1.75,4");
  }

  @Test
  void oneParameterMakesALine() throws IOException {
    Objective leastFees = new Objective(Statistic.FEES, false, 0);
    SurfaceTable table = new SurfaceTable(List.of("a"), leastFees);
    table.add(trial(1, "1", "5", "x"), 3_500_000);
    table.add(trial(2, "1", "6", "x"), 2_500_000);

    assertThat(lines(table)).containsExactly("a,fees,trial", "1,2.5,2");
  }

  @Test
  void trialsOfStrategiesWithoutTheParametersHaveNoPlace() throws IOException {
    SurfaceTable table = new SurfaceTable(List.of("a", "c"), Objective.STANDARD);
    table.add(trial(1, "1", "5", "x"), 3);

    assertThat(lines(table)).containsExactly("a,c,sharpe,trial");
  }

  @Test
  void manyPlacesAgreeWithAMap() {
    int seed = 11;
    Random random = new Random(seed);
    SurfaceCells cells = new SurfaceCells(Objective.STANDARD);
    Map<List<Double>, Double> expected = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      double a = random.nextInt(120) / 8.0;
      double b = random.nextInt(90);
      double value = random.nextGaussian();
      cells.add(a, b, value, i);
      expected.merge(List.of(a, b), value, Math::max);
    }
    Map<List<Double>, Double> found = new HashMap<>();
    cells.forEachOrdered(
        cell -> found.put(List.of(cells.a(cell), cells.b(cell)), cells.value(cell)));

    assertThat(found).as("seed %d", seed).isEqualTo(expected);
  }
}
