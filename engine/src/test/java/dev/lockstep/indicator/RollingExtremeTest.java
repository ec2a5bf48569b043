package dev.lockstep.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RollingExtremeTest {
  @Test
  void extremesAreThoseOfTheWindow() {
    for (long seed = 1; seed <= 300; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int period = random.nextInt(1, 40);
      long[] values = random.longs(200, -50, 50).toArray();
      long[] highs = run(RollingExtreme.highest(period), values, random);
      long[] lows = run(RollingExtreme.lowest(period), values, random);
      for (int row = 0; row < values.length; row++) {
        long high = Long.MIN_VALUE;
        long low = Long.MAX_VALUE;
        for (int i = Math.max(0, row - period + 1); i <= row; i++) {
          high = Math.max(high, values[i]);
          low = Math.min(low, values[i]);
        }
        assertThat(highs[row]).as("highest, seed %d, row %d", seed, row).isEqualTo(high);
        assertThat(lows[row]).as("lowest, seed %d, row %d", seed, row).isEqualTo(low);
      }
    }
  }

  private static long[] run(RollingExtreme extreme, long[] values, SplittableRandom random) {
    long[] results = new long[values.length];
    long[] some = new long[values.length];
    for (int at = 0; at < values.length; ) {
      int to = Math.min(values.length, at + random.nextInt(1, 60));
      extreme.advance(values, at, to, some);
      System.arraycopy(some, 0, results, at, to - at);
      at = to;
    }
    return results;
  }
}
