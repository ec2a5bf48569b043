package dev.lockstep.indicator;

import dev.lockstep.market.PriceSource;
import java.util.Arrays;

/** How far TA-Lib itself may be from the exact value at a row, beyond 1e-9 of it. */
interface Tolerance {
  double at(int row, double value);

  static Tolerance of(Indicator indicator, int line, Bars bars) {
    double top = Arrays.stream(bars.prices(PriceSource.HIGH)).max().orElseThrow();
    double ulp = Math.ulp(top);
    if (indicator instanceof Macd macd) {
      // The difference of two averages of prices, whose seeds TA-Lib adds up plainly.
      return (row, value) -> macd.slow() * ulp;
    } else if (indicator instanceof Momentum || indicator instanceof Atr) {
      // Differences of prices that were rounded to doubles before.
      return (row, value) -> 2 * ulp;
    } else if (indicator instanceof Roc) {
      // The quotient of two prices minus one.
      return (row, value) -> 200 * Math.ulp(1.0);
    } else if (indicator instanceof Stochastic
        || indicator instanceof WilliamsR
        || indicator instanceof Adx
        || indicator instanceof Rsi) {
      // A percentage: 1e-9 of a hundredth of its scale.
      return (row, value) -> 1e-9;
    } else if (indicator instanceof Obv) {
      // TA-Lib's plain sum rounds off half an ulp of the balance at every bar.
      double traded = Arrays.stream(bars.volumes()).sum();
      return (row, value) -> row * Math.ulp(traded) / 2;
    } else if (indicator instanceof StandardDeviation deviation) {
      return deviationOf(deviation.period(), 1, top);
    } else if (indicator instanceof Bollinger bands && line != Bollinger.MIDDLE) {
      double[] middle = Columns.of(new Sma(bands.source(), bands.period()), bars)[0];
      Tolerance width = deviationOf(bands.period(), bands.deviations(), top);
      return (row, value) -> width.at(row, Math.abs(value - middle[row]));
    } else if (indicator instanceof Cci cci) {
      double[] deviations = meanDeviations(bars, cci.period());
      // In a window of equal prices TA-Lib divides two rounding errors, and here stands 0.
      return (row, value) ->
          value == 0 && deviations[row] == 0
              ? Double.POSITIVE_INFINITY
              : cci.period() * ulp / (0.015 * deviations[row]) * (1 + Math.abs(value) * 0.015);
    }
    return (row, value) -> 0;
  }

  /**
   * TA-Lib's variance is the difference of two means of squares, kept as running sums: every bar
   * rounds off up to an ulp of the sum. And it calls a variance below 1e-8 zero.
   */
  private static Tolerance deviationOf(int period, double factor, double top) {
    double ulp = Math.ulp(period * top * top) / period;
    return (row, value) -> {
      double variance = value * value / (factor * factor);
      double loss = (row + 4) * ulp;
      double least = Math.max(0, variance - loss);
      double zeroed = least < 1e-8 ? value : 0;
      double off = Math.sqrt(variance + loss) - Math.sqrt(least);
      return Math.max(zeroed, factor * off);
    };
  }

  private static double[] meanDeviations(Bars bars, int period) {
    double[] prices = bars.prices(PriceSource.TYPICAL);
    double[] deviations = new double[prices.length];
    for (int row = period - 1; row < prices.length; row++) {
      long flat = ticks(bars, row);
      boolean isFlat = true;
      double mean = 0;
      for (int i = row - period + 1; i <= row; i++) {
        mean += prices[i] / period;
        isFlat &= ticks(bars, i) == flat;
      }
      for (int i = row - period + 1; i <= row; i++) {
        deviations[row] += isFlat ? 0 : Math.abs(prices[i] - mean) / period;
      }
    }
    return deviations;
  }

  private static long ticks(Bars bars, int row) {
    return bars.highTicks()[row] + bars.lowTicks()[row] + bars.closeTicks()[row];
  }
}
