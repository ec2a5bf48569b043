package dev.lockstep.benchmarks.baseline;

import java.util.List;

/**
 * The built-in bollinger-breakout as one loop per set: flat and the close above the upper band, an
 * entry of whole shares worth a part of the equity, dropped when the cash does not pay for it at
 * the next open; long and the close below the middle band, out at the next open. Prices and cash
 * are whole numbers of ticks.
 */
public final class PlainBollinger {
  private PlainBollinger() {}

  /** The outcomes in the order of the sets. */
  public static Outcome[] run(PriceArrays prices, List<BollingerSet> sets, AllocatedSize size) {
    double[] equity = new double[prices.bars()];
    Outcome[] outcomes = new Outcome[sets.size()];
    for (int set = 0; set < outcomes.length; set++) {
      outcomes[set] = run(prices, sets.get(set), size, equity);
    }
    return outcomes;
  }

  private static Outcome run(
      PriceArrays prices, BollingerSet set, AllocatedSize size, double[] equity) {
    double[] open = prices.open();
    double[] close = prices.close();
    int period = set.period();
    long sum = 0;
    long spread = 0;
    double free = size.cash();
    double position = 0;
    double ordered = 0;
    int trades = 0;
    for (int bar = 0; bar < close.length; bar++) {
      if (ordered > 0) {
        double cost = ordered * open[bar] * (1 + size.feeRate());
        if (cost <= free) {
          free -= cost;
          position = ordered;
        }
      } else if (ordered < 0) {
        free += position * open[bar] * (1 - size.feeRate());
        position = 0;
        trades++;
      }
      ordered = 0;
      // As in RollingSpread.
      long in = (long) close[bar];
      long out = bar >= period ? (long) close[bar - period] : 0;
      long next = sum + in - out;
      spread += (in - out) * (period * (in + out) - sum - next);
      sum = next;
      equity[bar] = free + position * close[bar];
      double distance = period * in - sum;
      if (bar < period - 1) {
        continue;
      }
      if (position == 0 && distance > set.deviations() * Math.sqrt((double) spread)) {
        ordered = Math.floor(size.allocation() * equity[bar] / close[bar]);
      } else if (position > 0 && distance < 0) {
        ordered = -position;
      }
    }
    return EquityStatistics.of(equity, size.cash(), trades, position > 0 ? 1 : 0);
  }
}
