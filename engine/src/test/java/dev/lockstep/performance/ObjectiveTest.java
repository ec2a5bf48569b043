package dev.lockstep.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

final class ObjectiveTest {
  private static final double NAN = Double.NaN;
  private static final Objective HIGHER = new Objective(Statistic.SHARPE, true, 3);
  private static final Objective LOWER = new Objective(Statistic.MAX_DRAWDOWN, false, 0);

  private static Performance withTrades(int trades) {
    ClosedTrades closed = new ClosedTrades();
    for (int i = 0; i < trades; i++) {
      closed.add(1_000);
    }
    DailyReturns returns = new DailyReturns(100);
    returns.endDay(110);
    returns.endDay(132);
    return Performance.of(new Tally(100, 132, 0, 0, 0, 2, 2, 0, closed), returns, 0.25, 252);
  }

  @Test
  void trialCompetesByItsStatistic() {
    assertThat(HIGHER.value(withTrades(3))).isEqualTo(withTrades(3).sharpe()).isPositive();
    assertThat(LOWER.value(withTrades(0))).isEqualTo(0.25);
  }

  @Test
  void trialWithTooFewTradesDoesNotCompete() {
    assertThat(HIGHER.value(withTrades(2))).isNaN();
  }

  @Test
  void higherIsBetterWhenItIsSaidSo() {
    assertThat(HIGHER.beats(2, 1)).isTrue();
    assertThat(HIGHER.beats(1, 2)).isFalse();
    assertThat(HIGHER.beats(Double.POSITIVE_INFINITY, 1)).isTrue();
  }

  @Test
  void lowerIsBetterWhenItIsSaidSo() {
    assertThat(LOWER.beats(1, 2)).isTrue();
    assertThat(LOWER.beats(2, 1)).isFalse();
    assertThat(LOWER.beats(Double.NEGATIVE_INFINITY, 1)).isTrue();
  }

  @Test
  void equalValuesDoNotBeatEachOther() {
    for (Objective objective : new Objective[] {HIGHER, LOWER}) {
      assertThat(objective.beats(1, 1)).isFalse();
      assertThat(objective.beats(0.0, -0.0)).isFalse();
      assertThat(objective.beats(-0.0, 0.0)).isFalse();
    }
  }

  @Test
  void whoDoesNotCompeteBeatsNobodyAndIsBeatenByAllOthers() {
    for (Objective objective : new Objective[] {HIGHER, LOWER}) {
      assertThat(objective.beats(NAN, -1)).isFalse();
      assertThat(objective.beats(NAN, NAN)).isFalse();
      assertThat(objective.beats(-1, NAN)).isTrue();
      assertThat(objective.beats(Double.NEGATIVE_INFINITY, NAN)).isTrue();
    }
  }

  @Test
  void standardIsTheHighestSharpeRatioOfAnyNumberOfTrades() {
    assertThat(Objective.STANDARD).isEqualTo(new Objective(Statistic.SHARPE, true, 0));
    assertThat(Objective.STANDARD.value(withTrades(0))).isEqualTo(withTrades(0).sharpe());
  }

  @Test
  void objectivesThatMakeNoSenseAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Objective(Statistic.CAGR, true, -1))
        .withMessage("minimum of trades must be >= 0, was -1");
    assertThatNullPointerException().isThrownBy(() -> new Objective(null, true, 0));
  }
}
