package dev.lockstep.jobs.sweep.space;

/** Counts, all &gt;= 0, for which {@link Long#MAX_VALUE} stands for everything above. */
final class Saturated {
  private Saturated() {}

  static long multiply(long a, long b) {
    return Math.multiplyHigh(a, b) == 0 && a * b >= 0 ? a * b : Long.MAX_VALUE;
  }

  static long add(long a, long b) {
    return a + b >= 0 ? a + b : Long.MAX_VALUE;
  }
}
