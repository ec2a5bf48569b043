package dev.lockstep.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.performance.Statistic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Numbers as people read them. */
final class FiguresTest {
  @ParameterizedTest
  @CsvSource({
    "0,0",
    "7,7",
    "1.234,1.23",
    "-12.34,-12.3",
    "999.4,999",
    "999.6,1.00 k",
    "9994,9.99 k",
    "1234567,1.23 M",
    "491520000,492 M",
    "3.2e9,3.20 G",
    "1e15,1000 T",
    "NaN,-"
  })
  void largeNumbersKeepThreeDigits(double value, String text) {
    assertThat(Figures.rough(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0,0:00", "0.2,0:01", "59.9,1:00", "61,1:01", "3600,1:00:00", "86400,24:00:00"})
  void durationsAreRoundedUpToSeconds(double seconds, String text) {
    assertThat(Figures.duration(seconds)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"NaN", "Infinity", "-1", "1e30"})
  void aDurationThatNobodyKnowsIsADash(double seconds) {
    assertThat(Figures.duration(seconds)).isEqualTo("-");
  }

  @ParameterizedTest
  @CsvSource({"0,0 slots", "1,1 slot", "2,2 slots"})
  void aCountHasTheNounThatGoesWithIt(long value, String text) {
    assertThat(Figures.count(value, "slot", "slots")).isEqualTo(text);
  }

  @ParameterizedTest
  @EnumSource(Statistic.class)
  void everyStatisticIsShortAndShowsWhatIsUndefined(Statistic statistic) {
    for (double value : new double[] {0, 0.1234, -0.9876, 12_345.678, -1e12, 3e15}) {
      assertThat(ShortStatistic.of(statistic, value).length()).as(value + "").isBetween(1, 9);
    }
    assertThat(ShortStatistic.of(statistic, Double.NaN)).isEqualTo("-");
    assertThat(ShortStatistic.ofText(statistic, "")).isEqualTo("-");
  }

  @Test
  void moneyOfATableIsInItsUnitAndMoneyOfAnEngineInMicros() {
    assertThat(ShortStatistic.ofEngine(Statistic.FINAL_EQUITY, 1.25e12)).isEqualTo("1.25 M");
    assertThat(ShortStatistic.ofText(Statistic.FINAL_EQUITY, "1250000")).isEqualTo("1.25 M");
    assertThat(ShortStatistic.ofText(Statistic.TRADES, "1734")).isEqualTo("1,734");
    assertThat(ShortStatistic.ofText(Statistic.TOTAL_RETURN, "0.25")).isEqualTo("25%");
  }
}
