package dev.lockstep.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.instrument.DecimalSize;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.PriceSource;
import dev.lockstep.market.Series;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.ZoneOffset;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Averages and deviations are those of exact decimal arithmetic. */
class ExactValuesTest {
  private static final MathContext DIGITS = new MathContext(40);

  @ParameterizedTest
  @EnumSource(PriceSource.class)
  void averagesAreTheExactOnesRoundedOnce(PriceSource source) {
    for (String tick : new String[] {"0.01", "0.05", "0.00000001"}) {
      for (int period : new int[] {1, 2, 3, 14, 97}) {
        checkAverages(source, period, Bars.random(period, 400, tick, 13_000));
      }
    }
    checkAverages(source, 97, Bars.random(97, 400, "0.000000000001", 70));
  }

  @Test
  void averagesOfManyPricesOfFineTicksAreRoundedOnce() {
    checkAverages(PriceSource.TYPICAL, 1_999, Bars.random(5, 2_600, "0.00000001", 900));
    checkAverages(PriceSource.CLOSE, 1_999, Bars.random(6, 2_600, "0.00000001", 900));
  }

  private static void checkAverages(PriceSource source, int period, Bars bars) {
    double[] simple = Columns.of(new Sma(source, period), bars)[0];
    double[] weighted = Columns.of(new Wma(source, period), bars)[0];
    BigDecimal[] prices = exact(source, bars);
    for (int row = period - 1; row < bars.rows(); row += period > 1_000 ? 97 : 1) {
      BigDecimal sum = BigDecimal.ZERO;
      BigDecimal weightedSum = BigDecimal.ZERO;
      for (int i = 1; i <= period; i++) {
        BigDecimal price = prices[row - period + i];
        sum = sum.add(price);
        weightedSum = weightedSum.add(price.multiply(BigDecimal.valueOf(i)));
      }
      long divisor = (long) period * source.divisor();
      String what = source + ", period " + period + ", row " + row + ", " + bars.name();
      assertThat(simple[row]).as(what).isEqualTo(quotient(sum, divisor));
      assertThat(weighted[row])
          .as(what)
          .isEqualTo(quotient(weightedSum, divisor * (period + 1) / 2));
    }
  }

  private static double quotient(BigDecimal sum, long divisor) {
    return sum.divide(BigDecimal.valueOf(divisor), DIGITS).doubleValue();
  }

  /** Prices times the source's divisor. */
  private static BigDecimal[] exact(PriceSource source, Bars bars) {
    Series series = bars.series();
    BigDecimal[] prices = new BigDecimal[bars.rows()];
    BigDecimal tick = bars.instrument().tickSize().toBigDecimal();
    for (int row = 0; row < prices.length; row++) {
      prices[row] = BigDecimal.valueOf(series.sourceTicks(source, row)).multiply(tick);
    }
    return prices;
  }

  @Test
  void equalAveragesAreEqualWhateverThePeriod() {
    Instrument cents = Bars.instrument("0.01", "UTC");
    long[] closes = LongStream.range(0, 600).map(row -> 1_000 + (row % 3) * 7).toArray();
    Bars bars = Bars.ofCloses(cents, closes);
    double[] three = Columns.of(new Sma(PriceSource.CLOSE, 3), bars)[0];
    for (int period = 6; period <= 300; period += 3) {
      double[] more = Columns.of(new Sma(PriceSource.CLOSE, period), bars)[0];
      for (int row = period - 1; row < closes.length; row++) {
        assertThat(more[row]).as("period " + period).isEqualTo(three[row]);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(PriceSource.class)
  void deviationsAreTheExactOnes(PriceSource source) {
    for (String tick : new String[] {"0.01", "0.05", "0.00000001"}) {
      for (int period : new int[] {2, 3, 20, 97}) {
        checkDeviations(source, period, Bars.random(period, 500, tick, 13_000));
      }
    }
  }

  private static void checkDeviations(PriceSource source, int period, Bars bars) {
    double[] deviation = Columns.of(new StandardDeviation(source, period), bars)[0];
    double[][] bands = Columns.of(new Bollinger(source, period, 2.5), bars);
    double[] middle = Columns.of(new Sma(source, period), bars)[0];
    BigDecimal[] prices = exact(source, bars);
    for (int row = period - 1; row < bars.rows(); row++) {
      BigDecimal sum = BigDecimal.ZERO;
      BigDecimal squares = BigDecimal.ZERO;
      for (int i = row - period + 1; i <= row; i++) {
        sum = sum.add(prices[i]);
        squares = squares.add(prices[i].pow(2));
      }
      BigDecimal spread = squares.multiply(BigDecimal.valueOf(period)).subtract(sum.pow(2));
      double exact = Math.sqrt(spread.doubleValue()) / ((double) period * source.divisor());
      String what = source + ", period " + period + ", row " + row + ", " + bars.name();
      assertClose(what, deviation[row], exact, 1e-15 * exact);
      assertThat(bands[Bollinger.MIDDLE][row]).as(what).isEqualTo(middle[row]);
      double rounding = 1e-15 * middle[row];
      assertClose(what, bands[Bollinger.UPPER][row], middle[row] + 2.5 * exact, rounding);
      assertClose(what, bands[Bollinger.LOWER][row], middle[row] - 2.5 * exact, rounding);
    }
  }

  private static void assertClose(String what, double actual, double expected, double tolerance) {
    if (!(Math.abs(actual - expected) <= tolerance)) {
      throw new AssertionError(what + ": expected " + expected + ", was " + actual);
    }
  }

  @Test
  void tinyDeviationsAreNotTakenForZero() {
    Instrument pips = Bars.instrument("0.00001", "UTC");
    Bars bars = Bars.ofCloses(pips, 110_000, 110_001, 110_000, 110_001);
    double[] deviation = Columns.of(new StandardDeviation(PriceSource.CLOSE, 4), bars)[0];
    assertThat(deviation[3]).isEqualTo(0.000005);
  }

  @Test
  void equalPricesGiveNoDeviationNoChannelIndexAndNoDivergence() {
    Instrument thirds =
        new Instrument("T", new DecimalSize(7, 8), DecimalSize.ONE, "X", 1, ZoneOffset.UTC);
    long[] closes =
        LongStream.range(0, 200).map(row -> row < 40 ? 1_000_003 + row : 999_999).toArray();
    Bars bars = Bars.ofCloses(thirds, closes);
    assertThat(Columns.of(new StandardDeviation(PriceSource.TYPICAL, 30), bars)[0][199]).isZero();
    assertThat(Columns.of(new Cci(30), bars)[0][199]).isZero();
    Bars flat = bars.part(40, 200);
    assertThat(Columns.of(new Macd(PriceSource.CLOSE, 12, 26, 9), flat)[Macd.MACD][159]).isZero();
  }

  @Test
  void firstExponentialAverageIsTheSimpleOne() {
    Bars bars = Bars.random(3, 100, "0.01", 40);
    double[] simple = Columns.of(new Sma(PriceSource.CLOSE, 20), bars)[0];
    double[] exponential = Columns.of(new Ema(PriceSource.CLOSE, 20), bars)[0];
    assertThat(exponential[19]).isEqualTo(simple[19]);
  }

  @Test
  void sumsThatDoNotFitAreADefect() {
    Bars bars = Bars.ofCloses(Bars.instrument("0.01", "UTC"), 1L << 58, 1L << 58);
    for (Indicator indicator :
        new Indicator[] {
          new Sma(PriceSource.CLOSE, 20),
          new Wma(PriceSource.CLOSE, 20),
          new StandardDeviation(PriceSource.CLOSE, 20)
        }) {
      assertThatThrownBy(() -> Columns.of(indicator, bars))
          .isInstanceOf(ArithmeticException.class)
          .hasMessageContaining("overflows");
    }
  }
}
