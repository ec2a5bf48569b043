package dev.lockstep.benchmarks.baseline;

/** One parameter set of a tiled sweep, between two tiles. */
final class SweepLane {
  // configuration
  private final double[] fast;
  private final double[] slow;
  private final double initialCash;
  private final double quantity;
  private final double feeRate;

  // runtime state
  private double cash;
  private double position;
  private double equity;
  private double peak;
  private double deepestFall;
  private double returnSum;
  private double returnSumOfSquares;
  private int trades;
  private boolean wantsIn;

  /** The columns are filled by the sweep before each tile; ready values only compare. */
  SweepLane(double[] fast, double[] slow, FixedSize size) {
    this.fast = fast;
    this.slow = slow;
    this.initialCash = size.cash();
    this.quantity = size.quantity();
    this.feeRate = size.feeRate();
    this.cash = initialCash;
    this.equity = initialCash;
    this.peak = initialCash;
  }

  /** Runs over the bars whose averages stand in the columns. A flat bar only compares. */
  void run(double[] open, double[] close, int first, int bars) {
    for (int i = 0; i < bars; i++) {
      int bar = first + i;
      if (wantsIn) {
        if (position == 0) {
          position = quantity;
          cash -= quantity * open[bar] * (1 + feeRate);
        }
        mark(cash + position * close[bar]);
      } else if (position > 0) {
        cash += position * open[bar] * (1 - feeRate);
        position = 0;
        trades++;
        mark(cash);
      }
      wantsIn = fast[i] > slow[i] * FixedSize.TIE_FACTOR;
    }
  }

  private void mark(double value) {
    double change = value / equity - 1;
    returnSum += change;
    returnSumOfSquares += change * change;
    equity = value;
    peak = Math.max(peak, value);
    // The division only happens when the fall is deeper than all before it.
    if (value < peak * (1 - deepestFall)) {
      deepestFall = (peak - value) / peak;
    }
  }

  Outcome outcome(int bars) {
    double sharpe = EquityStatistics.sharpe(returnSum, returnSumOfSquares, bars - 1);
    int openPositions = position > 0 ? 1 : 0;
    return new Outcome(equity / initialCash - 1, sharpe, deepestFall, trades, openPositions);
  }
}
