package dev.lockstep.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lockstep.market.PriceSource;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Values and warm-up are those of TA-Lib's Java port, to 1e-9 relative. Beyond that only TA-Lib's
 * own loss is allowed for, where it subtracts rounded doubles that are nearly equal: see {@link
 * Tolerance}. What those lose is checked against exact decimals in {@link ExactValuesTest}.
 */
class TaLibTest {
  static List<Indicator> indicators() {
    return Indicators.all();
  }

  @ParameterizedTest
  @MethodSource("indicators")
  void valuesAreTaLibsOnRandomSeries(Indicator indicator) {
    for (long seed = 1; seed <= 4; seed++) {
      check(indicator, Bars.random(seed, 3_000, "0.01", 40));
      check(indicator, Bars.random(seed, 3_000, "0.01", 13_000));
      check(indicator, Bars.random(seed, 3_000, "0.00000001", 13_000));
      check(indicator, Bars.random(seed, 3_000, "0.25", 4_500));
      check(indicator, Bars.random(seed, 3_000, "0.00001", 1.1));
    }
  }

  @ParameterizedTest
  @MethodSource("indicators")
  void valuesAreTaLibsOnDailyBars(Indicator indicator) throws IOException {
    check(indicator, RealBars.oracleDaily());
  }

  static List<Indicator> ordinaryIndicators() {
    return Indicators.ordinary();
  }

  @ParameterizedTest
  @MethodSource("ordinaryIndicators")
  void valuesAreTaLibsOnMinuteBars(Indicator indicator) throws IOException {
    check(indicator, RealBars.bitcoinMinutes());
  }

  @Test
  void movingAveragesOfPeriodOneAreThePrice() {
    Bars bars = Bars.random(1, 100, "0.01", 40);
    double[] prices = bars.prices(PriceSource.CLOSE);
    assertThat(Columns.of(new Sma(PriceSource.CLOSE, 1), bars)[0]).isEqualTo(prices);
    assertThat(Columns.of(new Ema(PriceSource.CLOSE, 1), bars)[0]).isEqualTo(prices);
    assertThat(Columns.of(new Wma(PriceSource.CLOSE, 1), bars)[0]).isEqualTo(prices);
    assertThat(Columns.of(new Dema(PriceSource.CLOSE, 1), bars)[0])
        .containsExactly(prices, within(1e-12));
    assertThat(Columns.of(new Highest(PriceSource.CLOSE, 1), bars)[0]).isEqualTo(prices);
  }

  private static void check(Indicator indicator, Bars history) {
    // TA-Lib's weighted average drifts by 1e-9 within 100,000 bars: its sum of sums is never
    // renewed.
    boolean isDrifting = indicator instanceof Wma;
    Bars bars = isDrifting ? history.part(0, Math.min(history.rows(), 10_000)) : history;
    double[][] expected = TaLib.columns(indicator, bars);
    if (expected == null) {
      return;
    }
    double[][] actual = Columns.of(indicator, bars);
    for (int line = 0; line < expected.length; line++) {
      Tolerance tolerance = Tolerance.of(indicator, line, bars);
      for (int row = 0; row < bars.rows(); row++) {
        double want = expected[line][row];
        double have = actual[line][row];
        if (!(Math.abs(have - want) <= 1e-9 * Math.abs(want) + tolerance.at(row, have))
            && !(Double.isNaN(want) && Double.isNaN(have))) {
          throw new AssertionError(
              "%s, line %s, row %d: TA-Lib gives %s, was %s (%s)"
                  .formatted(indicator, indicator.lines()[line], row, want, have, bars.name()));
        }
      }
    }
  }
}
