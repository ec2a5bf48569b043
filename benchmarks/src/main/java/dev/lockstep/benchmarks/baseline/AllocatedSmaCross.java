package dev.lockstep.benchmarks.baseline;

/**
 * The built-in sma-cross as one loop: an entry asks for whole shares worth a part of the equity at
 * the signal's close, and is dropped when the cash does not pay for it at the next open.
 *
 * <p>Give it prices as whole numbers of ticks and a cash in the same unit, and the sums are exact:
 * equal averages then compare equal.
 */
public final class AllocatedSmaCross {
  private AllocatedSmaCross() {}

  /** Starts from {@code cash} and asks for {@code allocation} of the equity. */
  public static Outcome run(
      PriceArrays prices, PeriodPair periods, double cash, double allocation, double feeRate) {
    double[] open = prices.open();
    double[] close = prices.close();
    double[] equity = new double[close.length];
    int fast = periods.fast();
    int slow = periods.slow();
    double fastSum = 0;
    double slowSum = 0;
    double free = cash;
    double position = 0;
    double ordered = 0;
    int trades = 0;
    for (int bar = 0; bar < close.length; bar++) {
      if (ordered > 0) {
        double cost = ordered * open[bar] * (1 + feeRate);
        if (cost <= free) {
          free -= cost;
          position = ordered;
        }
      } else if (ordered < 0) {
        free += position * open[bar] * (1 - feeRate);
        position = 0;
        trades++;
      }
      ordered = 0;
      fastSum += close[bar];
      slowSum += close[bar];
      if (bar >= fast) {
        fastSum -= close[bar - fast];
      }
      if (bar >= slow) {
        slowSum -= close[bar - slow];
      }
      equity[bar] = free + position * close[bar];
      if (bar >= slow - 1) {
        double difference = fastSum * slow - slowSum * fast;
        if (difference > 0 && position == 0) {
          ordered = Math.floor(allocation * equity[bar] / close[bar]);
        } else if (difference < 0 && position > 0) {
          ordered = -position;
        }
      }
    }
    return EquityStatistics.of(equity, cash, trades, position > 0 ? 1 : 0);
  }
}
