package dev.lockstep.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.jobs.sweep.SweepProgress;
import dev.lockstep.performance.Statistic;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** How a sweep's progress reads. */
final class SweepDisplayTest {
  private static final long SECOND = 1_000_000_000;
  private static final SweepProgress NOTHING =
      new SweepProgress(0, 4, 0, 1000, 0, 0, 0, 0, 0, Double.NaN);
  private static final SweepProgress SOME =
      new SweepProgress(1, 4, 450, 1000, 3, 900_000_000L, 0, 0, 17, 1.2341);
  private static final SweepProgress RESUMED =
      new SweepProgress(3, 4, 700, 1000, 0, 1_400_000L, 500, 1_000_000L, 1, -2);

  private static SweepPace pace(SweepProgress progress, double runSeconds, double waitSeconds) {
    return new SweepPace(
        progress, (long) (runSeconds * SECOND), (long) (waitSeconds * SECOND), Statistic.SHARPE);
  }

  @Test
  void aLineTellsPercentSpeedBestAndTimeLeft() {
    assertThat(pace(SOME, 4.5, 0).line())
        .isEqualTo(
            "sweep: 45%, 450 of 1,000 trials (3 failed), 100 trials/s, 200 M bar evaluations/s, "
                + "best sharpe 1.234 (trial 17), 0:06 left");
  }

  @Test
  void timeLeftRunsWhileAUnitIsAwaited() {
    assertThat(pace(SOME, 4.5, 2).line()).endsWith(", 0:04 left");
    assertThat(pace(SOME, 4.5, 60).line()).endsWith(", 0:00 left");
  }

  @Test
  void beforeTheFirstUnitThereIsNoSpeed() {
    assertThat(pace(NOTHING, 0, 5).line()).isEqualTo("sweep: 0%, 0 of 1,000 trials");
    assertThat(pace(NOTHING, 0, 5).bar(79)).hasSize(79).endsWith("] first units running");
  }

  @Test
  void whatEarlierRunsDidIsDoneButNoSpeed() {
    assertThat(pace(RESUMED, 2, 0).line())
        .startsWith("sweep: 70%, 700 of 1,000 trials, 100 trials/s, 200 k bar evaluations/s")
        .endsWith(", 0:03 left");
  }

  @Test
  void theBarFitsTheTerminal() {
    assertThat(pace(SOME, 4.5, 0).bar(79))
        .isEqualTo(
            " 45% [=========>          ] 100 trials/s, 200 M bars/s, sharpe 1.234, 0:06 left");
    for (int width = 10; width < 100; width++) {
      assertThat(pace(SOME, 4.5, 0).bar(width).length()).isLessThanOrEqualTo(width);
    }
  }

  @Test
  void linesAreMadeOfTheLastUnit() {
    StringWriter err = new StringWriter();
    long[] now = {5 * SECOND};
    try (SweepDisplay display =
        new SweepDisplay(Statistic.SHARPE, new PrintWriter(err), false, () -> now[0])) {
      display.started(NOTHING);
      now[0] += 9 * SECOND / 2;
      display.unitDone(SOME);
      now[0] += SECOND;
      display.printLine();
      display.finishing();
    }

    assertThat(err.toString())
        .startsWith("sweep: 45%, 450 of 1,000 trials (3 failed), 100 trials/s,")
        .hasLineCount(1)
        .contains("0:05 left");
  }
}
