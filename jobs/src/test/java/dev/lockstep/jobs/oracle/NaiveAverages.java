package dev.lockstep.jobs.oracle;

import java.math.BigInteger;
import java.util.List;

/** The two averages of the close, held as exact sums. */
final class NaiveAverages {
  private final List<NaiveBar> series;
  private final int fast;
  private final int slow;

  private long fastSum;
  private long slowSum;
  private int bars;

  NaiveAverages(List<NaiveBar> series, int fast, int slow) {
    this.series = series;
    this.fast = fast;
    this.slow = slow;
  }

  /** Takes in the next close. */
  void advance() {
    fastSum = Math.addExact(fastSum, close(bars));
    slowSum = Math.addExact(slowSum, close(bars));
    if (bars >= fast) {
      fastSum = Math.subtractExact(fastSum, close(bars - fast));
    }
    if (bars >= slow) {
      slowSum = Math.subtractExact(slowSum, close(bars - slow));
    }
    bars++;
  }

  boolean areReady() {
    return bars >= Math.max(fast, slow);
  }

  /** Above zero when the fast average is above the slow one, zero when they are equal. */
  int compareFastToSlow() {
    BigInteger left = BigInteger.valueOf(fastSum).multiply(BigInteger.valueOf(slow));
    BigInteger right = BigInteger.valueOf(slowSum).multiply(BigInteger.valueOf(fast));
    return left.compareTo(right);
  }

  private long close(int bar) {
    return series.get(bar).close();
  }
}
