package dev.lockstep.benchmarks.baseline;

/** One set of a tiled sweep of bollinger-breakout, between two tiles. */
final class BollingerLane {
  // configuration
  private final double[] distances;
  private final double[] deviations;
  private final double factor;
  private final AllocatedSize size;

  // runtime state
  private double free;
  private double position;
  private double ordered;
  private double equity;
  private double peak;
  private double deepestFall;
  private double returnSum;
  private double returnSumOfSquares;
  private int trades;

  /**
   * The columns are filled by the sweep before each tile; ready values only compare.
   *
   * @param factor of the deviations
   */
  BollingerLane(double[] distances, double[] deviations, double factor, AllocatedSize size) {
    this.distances = distances;
    this.deviations = deviations;
    this.factor = factor;
    this.size = size;
    this.free = size.cash();
    this.equity = size.cash();
    this.peak = size.cash();
  }

  /** Runs over the bars whose columns are filled. A flat bar only compares. */
  void run(double[] open, double[] close, int first, int bars) {
    int i = 0;
    while (i < bars) {
      if (ordered != 0) {
        trade(open[first + i]);
        if (position == 0) {
          mark(free);
        }
      }
      if (position > 0) {
        i = hold(close, first, i, bars);
      } else {
        i = nextSignal(i, bars);
        if (i < bars) {
          ordered = Math.floor(size.allocation() * equity / close[first + i]);
        }
      }
      i++;
    }
  }

  /** Marks bar by bar up to the first with a signal to sell, whose index is returned. */
  private int hold(double[] close, int first, int from, int bars) {
    // Everything that a held bar changes is a local variable, so that it stays in a register.
    double equity = this.equity;
    double peak = this.peak;
    double deepestValue = peak * (1 - deepestFall);
    double sum = returnSum;
    double sumOfSquares = returnSumOfSquares;
    int i = from;
    boolean isOut = false;
    while (i < bars && !isOut) {
      double value = free + position * close[first + i];
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
      isOut = distances[i] < 0;
      i++;
    }
    this.equity = equity;
    this.peak = peak;
    returnSum = sum;
    returnSumOfSquares = sumOfSquares;
    if (isOut) {
      ordered = -position;
    }
    return i - 1;
  }

  private void mark(double value) {
    double change = value / equity - 1;
    returnSum += change;
    returnSumOfSquares += change * change;
    equity = value;
    peak = Math.max(peak, value);
    deepestFall = Math.max(deepestFall, 1 - value / peak);
  }

  private int nextSignal(int from, int bars) {
    int i = from;
    while (i < bars && !(distances[i] > factor * deviations[i])) {
      i++;
    }
    return i;
  }

  private void trade(double open) {
    if (ordered < 0) {
      free += position * open * (1 - size.feeRate());
      position = 0;
      trades++;
    } else {
      double cost = ordered * open * (1 + size.feeRate());
      if (cost <= free) {
        free -= cost;
        position = ordered;
      }
    }
    ordered = 0;
  }

  Outcome outcome(int bars) {
    double sharpe = EquityStatistics.sharpe(returnSum, returnSumOfSquares, bars - 1);
    int openPositions = position > 0 ? 1 : 0;
    return new Outcome(equity / size.cash() - 1, sharpe, deepestFall, trades, openPositions);
  }
}
