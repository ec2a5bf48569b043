package dev.lockstep.jobs.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sweep's tables, and that they do not depend on how it is run. */
final class SweepIT {
  @TempDir private static Path folder;

  private static Path dataset;
  private static Path once;
  private static SweepResult result;

  @BeforeAll
  static void runOnce() {
    dataset = TestSweeps.generate(folder.resolve("dataset"), 3, 600, 5);
    once = folder.resolve("once");
    result = TestSweeps.run(settings(1), once);
  }

  private static SweepSettings settings(int parallelism) {
    Ranking ranking = new Ranking(Ranking.STANDARD.objective(), 5, List.of(), true, false);
    return TestSweeps.settings(dataset, TestSweeps.smaGrid(), ranking, false, parallelism);
  }

  @Test
  void aCompleteDirectoryHoldsTablesSummaryAndManifest() {
    assertThat(TestSweeps.names(once))
        .containsExactly(
            "manifest.json",
            "summary.json",
            "surface.csv",
            "sweep.json",
            "symbols.csv",
            "top.csv",
            "trials.csv");
  }

  @Test
  void everyTrialIsARowInTheOrderOfItsId() {
    int trials = result.summary().trials();

    assertThat(trials).isGreaterThan(20);
    assertThat(result.summary().leftOutByStrategy()).isEqualTo(36 - trials);
    assertThat(TestSweeps.column(once, "trials.csv", "trial")).hasSize(trials);
    assertThat(TestSweeps.column(once, "trials.csv", "status")).containsOnly("ok");
    assertThat(TestSweeps.column(once, "symbols.csv", "trial")).hasSize(3 * trials);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4})
  void tablesDoNotDependOnParallelism(int parallelism) {
    Path other = folder.resolve("parallel-" + parallelism);
    TestSweeps.run(settings(parallelism), other);

    assertThat(TestSweeps.tables(other)).isEqualTo(TestSweeps.tables(once)).hasSize(4);
  }

  @Test
  void aCompleteDirectoryIsReadAgain() {
    Map<String, String> before = TestSweeps.tables(once);
    Sweep again = TestSweeps.resume(once);

    assertThat(again.isComplete()).isTrue();
    SweepResult read = again.run(SweepListener.NONE);
    assertThat(read.wasComplete()).isTrue();
    assertThat(read.summary()).isEqualTo(result.summary());
    assertThat(read.top()).isEqualTo(result.top()).hasSize(5);
    assertThat(read.surface()).isEqualTo(result.surface()).isPresent();
    assertThat(TestSweeps.tables(once)).isEqualTo(before);
  }
}
