package dev.lockstep.operators.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lockstep.operators.progress.Progress.Best;
import dev.lockstep.operators.result.Chunks;
import dev.lockstep.performance.Objective;
import dev.lockstep.performance.Statistic;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class ProgressTest {
  private static final Offset<Double> TINY = within(1e-12);
  private static final long SECOND = 1_000_000_000;

  private final Progress progress = new Progress(4, 200, Objective.STANDARD);

  @Test
  void finishedUnitsAddUp() {
    progress.add(Chunks.notice(0, 50, 2, 1.5));
    progress.add(Chunks.notice(3, 30, 0, 0.5));

    assertThat(progress.unitsDone()).isEqualTo(2);
    assertThat(progress.trialsDone()).isEqualTo(80);
    assertThat(progress.trialsFailed()).isEqualTo(2);
    assertThat(progress.barEvaluations()).isEqualTo(8_000);
    assertThat(progress.percentDone()).isCloseTo(40, TINY);
    assertThat(progress.best()).isEqualTo(new Best(0, 0, 1.5));
  }

  @Test
  void aUnitThatComesTwiceCountsOnce() {
    assertThat(progress.add(Chunks.notice(1, 50, 1, 1.5))).isTrue();
    assertThat(progress.add(Chunks.notice(1, 50, 1, 1.5))).isFalse();

    assertThat(progress.unitsDone()).isEqualTo(1);
    assertThat(progress.trialsDone()).isEqualTo(50);
    assertThat(progress.trialsFailed()).isEqualTo(1);
  }

  @Test
  void theBestIsTheFirstOfTheRunAmongEqualOnes() {
    progress.add(Chunks.notice(2, 10, 0, 0.7));
    progress.add(Chunks.notice(3, 10, 0, 0.7));
    assertThat(progress.best().unit()).isEqualTo(2);

    progress.add(Chunks.notice(0, 10, 0, 0.7));
    assertThat(progress.best().unit()).isZero();

    progress.add(Chunks.notice(1, 10, 0, 0.6));
    assertThat(progress.best()).isEqualTo(new Best(0, 0, 0.7));
  }

  @Test
  void lessIsBetterWhereTheObjectiveSaysSo() {
    Progress drawdowns = new Progress(2, 20, new Objective(Statistic.MAX_DRAWDOWN, false, 0));
    drawdowns.add(Chunks.notice(0, 10, 0, 0.3));
    drawdowns.add(Chunks.notice(1, 10, 0, 0.2));

    assertThat(drawdowns.best()).isEqualTo(new Best(1, 0, 0.2));
  }

  @Test
  void thereIsNoBestWhileNoTrialCompetes() {
    assertThat(progress.best()).isEqualTo(Best.NONE);

    progress.add(Chunks.notice(1, 10, 10, Double.NaN));

    assertThat(progress.best()).isEqualTo(Best.NONE);
  }

  @Test
  void savedBytesGiveTheSameProgress() {
    progress.add(Chunks.notice(3, 50, 2, 1.5));

    Progress copy = Progress.of(progress.save());

    assertThat(copy).usingRecursiveComparison().isEqualTo(progress);
    assertThat(copy.add(Chunks.notice(3, 50, 2, 1.5))).isFalse();
  }

  @Test
  void paceCountsOnlyWhatWasDoneSinceItsStart() {
    progress.add(Chunks.notice(0, 50, 0, 1));
    Pace pace = new Pace(progress, 10 * SECOND);
    assertThat(pace.trialsPerSecond(10 * SECOND)).isZero();
    assertThat(pace.secondsLeft(12 * SECOND)).isNaN();

    progress.add(Chunks.notice(1, 30, 0, 1));

    assertThat(pace.trialsPerSecond(13 * SECOND)).isCloseTo(10, TINY);
    assertThat(pace.barEvaluationsPerSecond(13 * SECOND)).isCloseTo(1_000, TINY);
    assertThat(pace.secondsLeft(13 * SECOND)).isCloseTo(12, TINY);
  }

  @Test
  void nothingIsLeftOfAWholeRun() {
    progress.add(Chunks.notice(0, 200, 0, 1));

    assertThat(new Pace(progress, 0).secondsLeft(SECOND)).isZero();
    assertThat(progress.percentDone()).isCloseTo(100, TINY);
  }
}
