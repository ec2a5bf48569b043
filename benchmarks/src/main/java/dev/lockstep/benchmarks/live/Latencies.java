package dev.lockstep.benchmarks.live;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * Where the sinks of a job leave what they measured; one job at a time. All threads of the process
 * see one clock.
 */
final class Latencies {
  private static final int DIGITS = 3;
  private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(10);

  private static final long ORIGIN_NANOS =
      TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis()) - System.nanoTime();

  private static Histogram all = histogram();

  private Latencies() {}

  /** Nanoseconds since 1970 UTC that never go back: those of the process's start and a timer. */
  static long nowNanos() {
    return ORIGIN_NANOS + System.nanoTime();
  }

  static Histogram histogram() {
    return new Histogram(LONGEST_NANOS, DIGITS);
  }

  static synchronized void clear() {
    all = histogram();
  }

  static synchronized void add(Histogram histogram) {
    all.add(histogram);
  }

  /** Of all sinks that ended since {@link #clear}, in nanoseconds. */
  static synchronized Histogram all() {
    return all.copy();
  }
}
