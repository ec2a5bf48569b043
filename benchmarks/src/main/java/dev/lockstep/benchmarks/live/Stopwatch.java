package dev.lockstep.benchmarks.live;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Takes the time of a job that runs warm: from the moment at which it has processed a number of
 * events to the moment at which its last subtask behind the shuffle has worked its last one. So
 * neither the job's start nor its last checkpoint counts. One job at a time.
 */
final class Stopwatch implements AutoCloseable {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  private static volatile Moment end;

  private final long warmUp;
  private final Thread looker = new Thread(this::awaitWarmUp, "stopwatch");
  private volatile Moment begin;

  private Stopwatch(long warmUp) {
    this.warmUp = warmUp;
  }

  /** Waits beside a job that starts now until this many events are processed. */
  static Stopwatch startAfter(long events) {
    KeptCounters.clear();
    end = null;
    Stopwatch stopwatch = new Stopwatch(events);
    stopwatch.looker.start();
    return stopwatch;
  }

  // The counters belong to other threads. What is read may be a little old, but no more than that.
  private void awaitWarmUp() {
    while (KeptCounters.processed() < warmUp) {
      LockSupport.parkNanos(LOOK_NANOS);
      if (Thread.interrupted()) {
        return;
      }
    }
    begin = Moment.now();
  }

  /** A subtask has worked all of its events; the last one that says so counts. */
  static synchronized void end() {
    end = Moment.now();
  }

  /** What passed between begin and end of the job that is over. */
  Lap lap() {
    if (begin == null || end == null) {
      throw new IllegalStateException("the job ended before " + warmUp + " events");
    }
    return new Lap(
        KeptCounters.processed() - begin.processed,
        seconds(end.nanos - begin.nanos),
        seconds(end.processorNanos - begin.processorNanos),
        (double) (end.compilerMillis - begin.compilerMillis) / TimeUnit.SECONDS.toMillis(1));
  }

  private static double seconds(long nanos) {
    return (double) nanos / TimeUnit.SECONDS.toNanos(1);
  }

  @Override
  public void close() {
    looker.interrupt();
  }

  /**
   * What was measured.
   *
   * @param processorSeconds of the whole process, the broker and the compiler too
   * @param compilerSeconds of the compiler's threads, waiting for a processor included
   */
  record Lap(long events, double seconds, double processorSeconds, double compilerSeconds) {
    double perSecond() {
      return events / seconds;
    }
  }

  private record Moment(long processed, long nanos, long processorNanos, long compilerMillis) {
    static Moment now() {
      return new Moment(
          KeptCounters.processed(),
          System.nanoTime(),
          SYSTEM.getProcessCpuTime(),
          COMPILER.getTotalCompilationTime());
    }
  }
}
