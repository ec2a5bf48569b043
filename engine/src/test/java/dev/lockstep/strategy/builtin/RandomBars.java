package dev.lockstep.strategy.builtin;

import dev.lockstep.testkit.StrategyTestKit;
import java.util.Arrays;
import java.util.Random;

/** Random walks with gaps, ranges and suspensions, wide enough to make every rule trade. */
final class RandomBars {
  private RandomBars() {}

  static void feed(StrategyTestKit kit, long seed, int bars, String... symbols) {
    Random random = new Random(seed);
    long[] close = new long[symbols.length];
    Arrays.fill(close, 2_000);
    for (int bar = 0; bar < bars; bar++) {
      for (int i = 0; i < symbols.length; i++) {
        long open = Math.max(100, close[i] + random.nextInt(101) - 50);
        long next = Math.max(100, open + random.nextInt(201) - 100);
        long high = Math.max(open, next) + random.nextInt(30);
        long low = Math.min(open, next) - random.nextInt(30);
        double volume = random.nextInt(10) == 0 ? 0 : 1_000;
        kit.barTicks(symbols[i], open, high, low, next, volume);
        close[i] = next;
      }
    }
  }
}
