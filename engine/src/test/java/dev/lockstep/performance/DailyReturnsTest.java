package dev.lockstep.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Equity 100 → 110 → 99 → 99 → 118.8: returns +10%, −10%, 0, +20%; mean 0.05; squared deviations
 * 0.0025 + 0.0225 + 0.0025 + 0.0225 = 0.05.
 */
final class DailyReturnsTest {
  private static final Offset<Double> TINY = within(1e-14);

  private static DailyReturns fourDays() {
    DailyReturns returns = new DailyReturns(100);
    returns.endDay(110);
    returns.endDay(99);
    returns.endDay(99);
    returns.endDay(118.8);
    return returns;
  }

  @Test
  void firstReturnIsMeasuredFromTheInitialEquity() {
    DailyReturns returns = new DailyReturns(100);

    returns.endDay(125);

    assertThat(returns.days()).isEqualTo(1);
    assertThat(returns.mean()).isEqualTo(0.25);
  }

  @Test
  void deviationIsThatOfASample() {
    assertThat(fourDays().mean()).isCloseTo(0.05, TINY);
    // Three degrees of freedom, not four.
    assertThat(fourDays().deviation()).isCloseTo(Math.sqrt(0.05 / 3), TINY);
    assertThat(fourDays().annualVolatility(252))
        .isCloseTo(Math.sqrt(0.05 / 3) * Math.sqrt(252), TINY);
  }

  @Test
  void sharpeIsMeanByDeviationTimesTheRootOfThePeriods() {
    double daily = 0.05 / Math.sqrt(0.05 / 3);

    assertThat(fourDays().sharpe(252)).isCloseTo(daily * Math.sqrt(252), within(1e-12));
    assertThat(fourDays().sharpe(365)).isCloseTo(daily * Math.sqrt(365), within(1e-12));
  }

  @Test
  void sortinoDividesByTheDownsideOverAllDays() {
    // One loss of 10% in four days: the root of 0.01 ÷ 4 is 0.05.
    assertThat(fourDays().downsideDeviation()).isCloseTo(0.05, TINY);
    assertThat(fourDays().sortino(252)).isCloseTo(Math.sqrt(252), within(1e-12));
  }

  @Test
  void ratiosThatAreNotDefinedAreNotNumbers() {
    DailyReturns none = new DailyReturns(100);
    assertThat(none.deviation()).isNaN();
    assertThat(none.downsideDeviation()).isNaN();
    assertThat(none.sharpe(252)).isNaN();
    assertThat(none.sortino(252)).isNaN();

    DailyReturns one = new DailyReturns(100);
    one.endDay(110);
    assertThat(one.deviation()).isNaN();
    assertThat(one.annualVolatility(252)).isNaN();
    assertThat(one.sharpe(252)).isNaN();
    assertThat(one.sortino(252)).isNaN();

    DailyReturns still = new DailyReturns(100);
    still.endDay(100);
    still.endDay(100);
    assertThat(still.deviation()).isZero();
    assertThat(still.sharpe(252)).isNaN();
    assertThat(still.sortino(252)).isNaN();
  }

  @Test
  void returnFromNothingCountsAsZero() {
    DailyReturns returns = new DailyReturns(100);
    returns.endDay(0);
    returns.endDay(50);
    returns.endDay(-10);
    returns.endDay(20);

    // −1, 0, −1.2, 0.
    assertThat(returns.mean()).isCloseTo(-0.55, TINY);
    assertThat(returns.downsideDeviation()).isCloseTo(Math.sqrt((1 + 1.44) / 4), TINY);
  }

  @Test
  void runningMomentsEqualTheOnesOfTwoPasses() {
    long seed = 5;
    SplittableRandom random = new SplittableRandom(seed);
    double equity = 1e12;
    DailyReturns returns = new DailyReturns(equity);
    double[] plain = new double[5_000];
    for (int i = 0; i < plain.length; i++) {
      double next = equity * (1 + (random.nextDouble() - 0.49) / 50);
      returns.endDay(next);
      plain[i] = next / equity - 1;
      equity = next;
    }
    double mean = 0;
    for (double value : plain) {
      mean += value / plain.length;
    }
    double squares = 0;
    for (double value : plain) {
      squares += (value - mean) * (value - mean);
    }
    double deviation = Math.sqrt(squares / (plain.length - 1));
    if (Math.abs(returns.mean() - mean) > 1e-15
        || Math.abs(returns.deviation() / deviation - 1) > 1e-12) {
      fail("mean %s and deviation %s, seed %d", returns.mean(), returns.deviation(), seed);
    }
  }

  @Test
  void restoredReturnsGoOnToTheSameBits() {
    DailyReturns whole = fourDays();
    SnapshotWriter out = new SnapshotWriter();
    whole.save(out);
    SnapshotReader in = new SnapshotReader(out.toByteArray());
    DailyReturns restored = new DailyReturns(100);
    restored.restore(in);
    assertThat(in.isAtEnd()).isTrue();

    whole.endDay(100.1);
    restored.endDay(100.1);

    assertThat(restored).usingRecursiveComparison().isEqualTo(whole);
  }
}
