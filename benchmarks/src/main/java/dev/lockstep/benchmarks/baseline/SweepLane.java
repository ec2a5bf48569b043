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

  /**
   * Runs over the bars whose averages stand in the columns. A flat bar only compares. Everything
   * that a held bar changes is a local variable, so that it stays in a register.
   */
  void run(double[] open, double[] close, int first, int bars) {
    double equity = this.equity;
    double peak = this.peak;
    double deepestValue = peak * (1 - deepestFall);
    double sum = returnSum;
    double sumOfSquares = returnSumOfSquares;
    int i = 0;
    while (i < bars) {
      if (!wantsIn && position == 0) {
        i = nextSignal(i, bars);
        wantsIn = i < bars;
        i++;
        continue;
      }
      trade(open[first + i]);
      double value = cash + position * close[first + i];
      double change = value / equity - 1;
      sum += change;
      sumOfSquares += change * change;
      equity = value;
      if (value > peak) {
        peak = value;
        deepestValue = peak * (1 - deepestFall);
      } else if (value < deepestValue) {
        deepestValue = value;
        deepestFall = 1 - value / peak;
      }
      wantsIn = fast[i] > slow[i] * FixedSize.TIE_FACTOR;
      i++;
    }
    this.equity = equity;
    this.peak = peak;
    returnSum = sum;
    returnSumOfSquares = sumOfSquares;
  }

  private int nextSignal(int from, int bars) {
    int i = from;
    while (i < bars && !(fast[i] > slow[i] * FixedSize.TIE_FACTOR)) {
      i++;
    }
    return i;
  }

  private void trade(double open) {
    if (wantsIn && position == 0) {
      position = quantity;
      cash -= quantity * open * (1 + feeRate);
    } else if (!wantsIn) {
      cash += position * open * (1 - feeRate);
      position = 0;
      trades++;
    }
  }

  Outcome outcome(int bars) {
    double sharpe = EquityStatistics.sharpe(returnSum, returnSumOfSquares, bars - 1);
    int openPositions = position > 0 ? 1 : 0;
    return new Outcome(equity / initialCash - 1, sharpe, deepestFall, trades, openPositions);
  }
}
