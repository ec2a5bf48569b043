package dev.lockstep.jobs.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.performance.Objective;
import dev.lockstep.performance.Statistic;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Strategies side by side, trials that fail, and objectives that nobody reaches. */
final class SeveralStrategiesIT {
  @TempDir private Path folder;

  private Path dataset;
  private Path run;

  @BeforeEach
  void generate() {
    dataset = TestSweeps.generate(folder.resolve("dataset"), 2, 200, 4);
    run = folder.resolve("run");
  }

  private SweepResult sweep(List<String> strategies, Ranking ranking, String... parameters) {
    return TestSweeps.run(
        TestSweeps.settings(dataset, TestSweeps.grid(strategies, parameters), ranking), run);
  }

  @Test
  void trialsOfEachStrategyFollowOneAnotherWithTheirOwnParameters() {
    SweepResult result =
        sweep(
            List.of("faulty", TestSweeps.SMA),
            Ranking.STANDARD,
            "every=5,10",
            "fast=3,4",
            "slow=9");

    assertThat(TestSweeps.column(run, "trials.csv", "trial")).containsExactly("1", "2", "3", "4");
    assertThat(TestSweeps.column(run, "trials.csv", "strategy"))
        .containsExactly("faulty", "faulty", TestSweeps.SMA, TestSweeps.SMA);
    assertThat(TestSweeps.column(run, "trials.csv", "every")).containsExactly("5", "10", "", "");
    assertThat(TestSweeps.column(run, "trials.csv", "fast")).containsExactly("", "", "3", "4");
    assertThat(result.summary().strategies()).containsExactly("faulty", TestSweeps.SMA);
    assertThat(result.summary().bars()).isEqualTo(400);
    assertThat(result.summary().cost().barEvaluations()).isEqualTo(1_600);
  }

  @Test
  void aTrialThatThrowsIsARowWithItsReason() {
    SweepResult result = sweep(List.of("faulty"), Ranking.STANDARD, "every=6,7,8");

    assertThat(TestSweeps.column(run, "trials.csv", "status"))
        .containsExactly("ok", "failed", "ok");
    assertThat(TestSweeps.column(run, "trials.csv", "reason").get(1)).contains("does not like 7");
    assertThat(TestSweeps.column(run, "trials.csv", "sharpe").get(1)).isEmpty();
    assertThat(TestSweeps.column(run, "top.csv", "trial")).containsExactlyInAnyOrder("1", "3");
    assertThat(result.summary().failedTrials()).isEqualTo(1);
    assertThat(TestSweeps.column(run, "surface.csv", "trial")).containsExactly("1", "", "3");
  }

  @Test
  void theBestIsTheLowestWhenLowerIsBetter() {
    Ranking ranking =
        new Ranking(new Objective(Statistic.FEES, false, 0), 1, List.of(), false, false);
    SweepResult result = sweep(List.of("faulty"), ranking, "every=5,10,20");

    assertThat(result.summary().best().orElseThrow().trial()).isEqualTo(3);
    assertThat(result.top()).hasSize(1);
  }

  @Test
  void whenNoTrialHasEnoughTradesTheTablesStandAndOneLineSaysSo() {
    Ranking ranking =
        new Ranking(new Objective(Statistic.SHARPE, true, 500), 3, List.of(), false, true);
    SweepResult result = sweep(List.of("faulty"), ranking, "every=5,10");

    assertThat(result.summary().best()).isEmpty();
    assertThat(result.unreached().orElseThrow())
        .startsWith("no trial has a sharpe with 500 trades or more");
    assertThat(result.top()).isEmpty();
    assertThat(TestSweeps.names(run)).contains("trials.csv", "top.csv", "manifest.json");
    assertThat(TestSweeps.resume(run).run(SweepListener.NONE).unreached()).isPresent();
  }

  @Test
  void whenAllTrialsFailOneLineSaysSo() {
    SweepResult result = sweep(List.of("faulty"), Ranking.STANDARD, "every=7");

    assertThat(result.unreached()).contains("all 1 trials failed: see the reasons in trials.csv");
    assertThat(result.surface()).isEmpty();
  }
}
