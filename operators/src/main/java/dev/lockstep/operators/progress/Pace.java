package dev.lockstep.operators.progress;

import java.util.Objects;

/**
 * How fast a run goes, measured from a moment at which part of it may have been done. Immutable,
 * any thread.
 */
public final class Pace {
  private static final double NANOS_PER_SECOND = 1e9;

  private final Progress progress;
  private final long startNanos;
  private final long trialsAtStart;
  private final long evaluationsAtStart;

  /**
   * Measures from now on.
   *
   * @param nowNanos of any clock that is also read for the questions
   */
  public Pace(Progress progress, long nowNanos) {
    this.progress = Objects.requireNonNull(progress);
    startNanos = nowNanos;
    trialsAtStart = progress.trialsDone();
    evaluationsAtStart = progress.barEvaluations();
  }

  /** Trials that were done per second since the start; 0 when no time has passed. */
  public double trialsPerSecond(long nowNanos) {
    return perSecond(progress.trialsDone() - trialsAtStart, nowNanos);
  }

  /** Bar evaluations per second since the start; 0 when no time has passed. */
  public double barEvaluationsPerSecond(long nowNanos) {
    return perSecond(progress.barEvaluations() - evaluationsAtStart, nowNanos);
  }

  /** How long the rest takes at this pace; NaN while nothing was done since the start. */
  public double secondsLeft(long nowNanos) {
    long left = progress.trials() - progress.trialsDone();
    double pace = trialsPerSecond(nowNanos);
    if (left == 0) {
      return 0;
    }
    return pace > 0 ? left / pace : Double.NaN;
  }

  private double perSecond(long count, long nowNanos) {
    long nanos = nowNanos - startNanos;
    return nanos > 0 ? count * NANOS_PER_SECOND / nanos : 0;
  }
}
