package dev.lockstep.benchmarks.baseline;

import java.util.SplittableRandom;

/** Prices for measurements without market data. The same seed gives the same prices. */
public final class RandomWalk {
  private static final double START = 10_000;
  private static final double STEP = 0.001;
  private static final double TICKS_PER_UNIT = 100;

  private RandomWalk() {}

  /** Prices with two decimals; each bar opens at the close of the one before. */
  public static PriceArrays prices(String symbol, int bars, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] open = new double[bars];
    double[] close = new double[bars];
    double price = START;
    for (int bar = 0; bar < bars; bar++) {
      open[bar] = price;
      double step = STEP * (random.nextDouble() + random.nextDouble() - 1);
      price = Math.max(1, Math.rint(price * (1 + step) * TICKS_PER_UNIT) / TICKS_PER_UNIT);
      close[bar] = price;
    }
    return new PriceArrays(symbol, open, close);
  }
}
