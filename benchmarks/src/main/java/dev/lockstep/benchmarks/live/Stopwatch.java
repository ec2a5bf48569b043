package dev.lockstep.benchmarks.live;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes the time from the first record that a reader of the log hands on to the moment at which the
 * last subtask behind the shuffle has worked its last one; one job at a time. So that neither the
 * start of a job nor its last checkpoint counts.
 */
final class Stopwatch {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final AtomicLong FIRST_NANOS = new AtomicLong(Long.MAX_VALUE);
  private static final AtomicLong LAST_NANOS = new AtomicLong(Long.MIN_VALUE);
  private static final AtomicLong FIRST_CPU_NANOS = new AtomicLong(Long.MAX_VALUE);
  private static final AtomicLong LAST_CPU_NANOS = new AtomicLong(Long.MIN_VALUE);
  private static final AtomicLong RECORDS = new AtomicLong();

  private Stopwatch() {}

  static void clear() {
    FIRST_NANOS.set(Long.MAX_VALUE);
    LAST_NANOS.set(Long.MIN_VALUE);
    FIRST_CPU_NANOS.set(Long.MAX_VALUE);
    LAST_CPU_NANOS.set(Long.MIN_VALUE);
    RECORDS.set(0);
  }

  /** A reader has its first record. */
  static void begin() {
    FIRST_NANOS.accumulateAndGet(Latencies.nowNanos(), Math::min);
    FIRST_CPU_NANOS.accumulateAndGet(processorNanos(), Math::min);
  }

  /** A subtask has worked all of its records, so many. */
  static void end(long records) {
    LAST_NANOS.accumulateAndGet(Latencies.nowNanos(), Math::max);
    LAST_CPU_NANOS.accumulateAndGet(processorNanos(), Math::max);
    RECORDS.addAndGet(records);
  }

  /** Seconds of processor time that the whole process took, the broker and the compiler too. */
  static double processorSeconds() {
    return (double) (LAST_CPU_NANOS.get() - FIRST_CPU_NANOS.get()) / TimeUnit.SECONDS.toNanos(1);
  }

  static double seconds() {
    return (double) (LAST_NANOS.get() - FIRST_NANOS.get()) / TimeUnit.SECONDS.toNanos(1);
  }

  private static long processorNanos() {
    return SYSTEM.getProcessCpuTime();
  }

  /** What the subtasks counted together. */
  static long records() {
    return RECORDS.get();
  }
}
