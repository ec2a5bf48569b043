package dev.lockstep.jobs.kafka.feed;

import dev.lockstep.instrument.Instrument;
import java.util.SplittableRandom;

/**
 * The made-up market of one symbol: a random walk of the log price in which calm and stormy, rising
 * and falling times take turns, pulled gently back to where it began.
 */
final class MadeUpSymbol {
  private static final double[] DRIFTS = {-3e-6, 0, 3e-6};
  private static final double[] DEVIATIONS = {4e-5, 1e-4, 3e-4};
  private static final double REGIME_CHANGES_PER_EVENT = 1.0 / 2_000;
  private static final double PULL_PER_EVENT = 2e-6;
  private static final double START_TICKS_MIN = 5_000;
  private static final double START_TICKS_MAX = 50_000;
  private static final double LOTS_LOG_MEAN = 1.5;

  private final Instrument instrument;
  private final SplittableRandom random;
  private final double startLogTicks;

  private double logTicks;
  private int drift = 1;
  private int deviation = 1;
  private boolean wasBought;

  MadeUpSymbol(Instrument instrument, SplittableRandom random) {
    this.instrument = instrument;
    this.random = random;
    startLogTicks = Math.log(random.nextDouble(START_TICKS_MIN, START_TICKS_MAX));
    logTicks = startLogTicks;
  }

  String symbol() {
    return instrument.symbol();
  }

  /** Goes on by one event. */
  void move() {
    if (random.nextDouble() < REGIME_CHANGES_PER_EVENT) {
      drift = random.nextInt(DRIFTS.length);
      deviation = random.nextInt(DEVIATIONS.length);
    }
    double step = DEVIATIONS[deviation] * random.nextGaussian();
    logTicks += DRIFTS[drift] + step + PULL_PER_EVENT * (startLogTicks - logTicks);
    wasBought = step > 0;
  }

  long priceTicks() {
    return Math.max(2, Math.round(Math.exp(logTicks)));
  }

  /** Whether the aggressor of the last event bought. */
  boolean wasBought() {
    return wasBought;
  }

  /** A size for the next event, at least one lot: many small ones and a few large ones. */
  long lots() {
    return 1 + (long) Math.exp(LOTS_LOG_MEAN + random.nextGaussian());
  }

  /** One event in {@code n}, by chance. */
  boolean once(int n) {
    return random.nextInt(n) == 0;
  }
}
