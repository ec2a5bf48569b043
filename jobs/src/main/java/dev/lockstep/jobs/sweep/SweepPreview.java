package dev.lockstep.jobs.sweep;

/**
 * What a sweep will do, said before it begins.
 *
 * @param leftOutByConstraints sets that break a {@code --where}
 * @param leftOutByStrategy sets that the strategy itself refuses
 * @param bars events of all symbols in the range, counted from the dataset's manifest when the
 *     range takes all, else at most so many
 * @param barEvaluations bars × trials
 * @param units in all
 * @param keptUnits done already, in a sweep that goes on
 * @param keptTrials of these units
 * @param slots units that run at once, as far as is known before the run
 */
public record SweepPreview(
    int trials,
    long leftOutByConstraints,
    long leftOutByStrategy,
    int symbols,
    long bars,
    long barEvaluations,
    int units,
    int keptUnits,
    int keptTrials,
    int slots) {
  /**
   * What {@code benchmarks/whole-sweep} shows for sma-cross over minutes, start and decoding
   * included; strategies that order much take more.
   */
  static final double NANOS_PER_BAR_EVALUATION = 2.5;

  private static final double NANOS = 1e9;

  /** What is left to do at {@value #NANOS_PER_BAR_EVALUATION} ns per bar and trial. */
  public double estimatedSeconds() {
    double left = (double) barEvaluations * (trials - keptTrials) / Math.max(1, trials);
    return left * NANOS_PER_BAR_EVALUATION / slots / NANOS;
  }
}
