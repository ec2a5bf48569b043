package dev.lockstep.jobs.dataset.synthetic;

import dev.lockstep.jobs.dataset.SymbolWriter;

/**
 * The made-up life of one symbol: a random walk of the log price whose drift and volatility change
 * with the market's regimes, with a gap before each session and more going on at its ends.
 */
final class SyntheticSymbol {
  /** Points of the path inside a bar; also the prints that it is made of. */
  static final int STEPS = 8;

  static final int TICKS_PER_UNIT = 100;

  private static final double SESSIONS_PER_YEAR = 252;
  private static final double OVERNIGHT_VARIANCE = 0.2;
  private static final double PULL_TO_START_PER_YEAR = 0.15;

  // configuration
  private final SplitMix random;
  private final BarClock clock;
  private final double startLogPrice;
  private final double yearlyVolatility;
  private final double sharesPerSession;

  // runtime state
  private final Regime trend = Regime.ofTrend();
  private final Regime volatility = Regime.ofVolatility();
  private final long[] pathTicks = new long[STEPS + 1];
  private double logPrice;

  SyntheticSymbol(long seed, BarClock clock) {
    random = new SplitMix(seed);
    this.clock = clock;
    startLogPrice = StrictMath.log(random.between(15, 250));
    yearlyVolatility = random.between(0.14, 0.4);
    sharesPerSession = StrictMath.exp(random.between(12, 17));
    logPrice = startLogPrice;
  }

  void writeBars(long bars, SymbolWriter writer) {
    for (long bar = 0; bar < bars; bar++) {
      walk();
      long high = pathTicks[0];
      long low = pathTicks[0];
      for (long ticks : pathTicks) {
        high = Math.max(high, ticks);
        low = Math.min(low, ticks);
      }
      writer.addBar(clock.timeNanos(), pathTicks[0], high, low, pathTicks[STEPS], shares());
    }
  }

  void writeTrades(long bars, SymbolWriter writer) {
    for (long bar = 0; bar < bars; bar++) {
      walk();
      double sharesPerPrint = shares() / STEPS;
      long nanosPerPrint = clock.tradingNanos() / STEPS;
      for (int step = 0; step < STEPS; step++) {
        long offset = (long) ((step + random.nextDouble()) * nanosPerPrint);
        double size = StrictMath.ceil(sharesPerPrint * random.between(0.2, 1.8));
        writer.addTrade(clock.timeNanos() + offset, pathTicks[step + 1], size);
      }
    }
  }

  /** Goes on by one bar and leaves its path in {@link #pathTicks}, the open first. */
  private void walk() {
    clock.next();
    if (clock.isSessionStart()) {
      trend.nextDay(random);
      volatility.nextDay(random);
      move(1, OVERNIGHT_VARIANCE);
    }
    pathTicks[0] = ticks();
    double sessions = clock.sessionsPerBar() / STEPS;
    for (int step = 1; step <= STEPS; step++) {
      move(sessions, (1 - OVERNIGHT_VARIANCE) * activity());
      pathTicks[step] = ticks();
    }
  }

  private void move(double sessions, double varianceShare) {
    double years = sessions / SESSIONS_PER_YEAR;
    double deviation =
        yearlyVolatility * volatility.level() * StrictMath.sqrt(years * varianceShare);
    double pull = PULL_TO_START_PER_YEAR * (startLogPrice - logPrice);
    logPrice += (trend.level() + pull) * years * varianceShare + deviation * random.nextGaussian();
  }

  /** How lively this part of the session is: 2 at its ends, 0.5 in the middle, 1 on average. */
  private double activity() {
    double fromMiddle = 2 * clock.sessionPosition() - 1;
    return clock.sessionsPerBar() >= 1 ? 1 : 0.5 + 1.5 * fromMiddle * fromMiddle;
  }

  private long ticks() {
    return Math.max(1, (long) StrictMath.rint(StrictMath.exp(logPrice) * TICKS_PER_UNIT));
  }

  private double shares() {
    double mood = StrictMath.exp(0.35 * random.nextGaussian()) * volatility.level();
    double shares = sharesPerSession * clock.sessionsPerBar() * activity() * mood;
    return Math.max(1, StrictMath.rint(shares));
  }
}
