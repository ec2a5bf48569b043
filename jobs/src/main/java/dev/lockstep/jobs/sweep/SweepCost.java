package dev.lockstep.jobs.sweep;

/**
 * What a sweep cost.
 *
 * @param wallSeconds of the command that ended it
 * @param engineSeconds inside engines, summed over slots and over all commands
 * @param barEvaluations bars × trials that were run
 * @param peakHeapMegabytes of the command that ended it
 */
public record SweepCost(
    double wallSeconds, double engineSeconds, long barEvaluations, double peakHeapMegabytes) {
  private static final double NANOS = 1e9;

  /** NaN when nothing ran. */
  public double nanosPerBarEvaluation() {
    return barEvaluations == 0 ? Double.NaN : engineSeconds * NANOS / barEvaluations;
  }
}
