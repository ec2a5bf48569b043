package dev.lockstep.jobs.dataset.synthetic;

/** One of a few states that a market stays in for days: how strongly it trends, or swings. */
final class Regime {
  private final double[] levels;
  private final double[] meanDays;

  private int state;

  /**
   * @param levels the value in each state
   * @param meanDays how many trading days each state lasts on average
   */
  Regime(double[] levels, double[] meanDays, int state) {
    this.levels = levels;
    this.meanDays = meanDays;
    this.state = state;
  }

  static Regime ofTrend() {
    return new Regime(new double[] {-0.45, 0.02, 0.5}, new double[] {45, 60, 70}, 1);
  }

  static Regime ofVolatility() {
    return new Regime(new double[] {0.6, 1, 2.2}, new double[] {80, 60, 15}, 1);
  }

  double level() {
    return levels[state];
  }

  /** Lets one day pass, after which the state may be another one. */
  void nextDay(SplitMix random) {
    if (random.nextDouble() < 1 / meanDays[state]) {
      int step = random.nextDouble() < 0.5 ? 1 : 2;
      state = (state + step) % levels.length;
    }
  }
}
