package dev.lockstep.benchmarks.baseline;

/**
 * One lane as one loop: in the market while the fast average is above the slow one, a fixed
 * quantity, orders filled at the next open, bars without volume like any other.
 */
public final class PlainSmaCross {
  private PlainSmaCross() {}

  public static Outcome run(PriceArrays prices, PeriodPair periods, FixedSize size) {
    return run(prices, periods, size, new double[prices.bars()]);
  }

  /** As above; {@code equity} has one entry per bar and receives the equity at each close. */
  static Outcome run(PriceArrays prices, PeriodPair periods, FixedSize size, double[] equity) {
    double[] open = prices.open();
    double[] close = prices.close();
    int fast = periods.fast();
    int slow = periods.slow();
    // Sums are compared crosswise, which saves two divisions per bar.
    double slowFactor = fast * FixedSize.TIE_FACTOR;
    double fastSum = 0;
    double slowSum = 0;
    double cash = size.cash();
    double position = 0;
    int trades = 0;
    boolean wantsIn = false;
    for (int bar = 0; bar < close.length; bar++) {
      if (wantsIn && position == 0) {
        position = size.quantity();
        cash -= position * open[bar] * (1 + size.feeRate());
      } else if (!wantsIn && position > 0) {
        cash += position * open[bar] * (1 - size.feeRate());
        position = 0;
        trades++;
      }
      fastSum += close[bar];
      slowSum += close[bar];
      if (bar >= fast) {
        fastSum -= close[bar - fast];
      }
      if (bar >= slow) {
        slowSum -= close[bar - slow];
      }
      wantsIn = bar >= slow - 1 && fastSum * slow > slowSum * slowFactor;
      equity[bar] = cash + position * close[bar];
    }
    return EquityStatistics.of(equity, size.cash(), trades, position > 0 ? 1 : 0);
  }
}
