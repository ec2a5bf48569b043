package dev.lockstep.benchmarks.baseline;

/** Reads the statistics off a finished equity curve. */
final class EquityStatistics {
  private static final double BARS_PER_YEAR = 252;

  private EquityStatistics() {}

  static Outcome of(double[] equity, double cash, int trades, int openPositions) {
    double peak = cash;
    double deepestFall = 0;
    double deepestValue = cash;
    double sum = 0;
    double sumOfSquares = 0;
    double previous = cash;
    for (double value : equity) {
      if (value == previous) {
        continue;
      }
      double change = value / previous - 1;
      sum += change;
      sumOfSquares += change * change;
      previous = value;
      if (value > peak) {
        peak = value;
        deepestValue = peak * (1 - deepestFall);
      } else if (value < deepestValue) {
        deepestValue = value;
        deepestFall = 1 - value / peak;
      }
    }
    double sharpe = sharpe(sum, sumOfSquares, equity.length - 1);
    return new Outcome(previous / cash - 1, sharpe, deepestFall, trades, openPositions);
  }

  static double sharpe(double sum, double sumOfSquares, int returns) {
    double mean = sum / returns;
    double variance = (sumOfSquares - sum * mean) / (returns - 1);
    return variance > 0 ? mean / Math.sqrt(variance) * Math.sqrt(BARS_PER_YEAR) : 0;
  }
}
