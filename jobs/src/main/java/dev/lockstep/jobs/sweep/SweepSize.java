package dev.lockstep.jobs.sweep;

import dev.lockstep.jobs.UserError;
import java.util.concurrent.TimeUnit;

/** Which sweeps are taken for a slip unless they are confirmed. */
final class SweepSize {
  private static final long MAX_CANDIDATES = 10_000_000;
  private static final int MAX_TRIALS = 1_000_000;
  private static final double MAX_SECONDS = TimeUnit.HOURS.toSeconds(24);
  private static final double SECONDS_PER_HOUR = TimeUnit.HOURS.toSeconds(1);
  private static final String ADVICE =
      ": narrow the ranges, draw some with --search random --trials N, or say --yes";

  private SweepSize() {}

  /** Before the parameter sets are gone through. */
  static void requireEnumerable(long candidates) {
    if (candidates > MAX_CANDIDATES) {
      throw new UserError(
          "the ranges make %s parameter sets, more than %,d%s"
              .formatted(
                  candidates == Long.MAX_VALUE ? "countless" : "%,d".formatted(candidates),
                  MAX_CANDIDATES,
                  ADVICE));
    }
  }

  static void requireUsual(int trials) {
    if (trials > MAX_TRIALS) {
      throw new UserError(
          "the sweep has %,d trials, more than %,d%s".formatted(trials, MAX_TRIALS, ADVICE));
    }
  }

  static void requireUsual(SweepPreview preview) {
    double seconds = preview.estimatedSeconds();
    if (seconds > MAX_SECONDS) {
      throw new UserError(
          "the sweep of %,d trials over %,d bars will take about %,.0f hours%s"
              .formatted(preview.trials(), preview.bars(), seconds / SECONDS_PER_HOUR, ADVICE));
    }
  }
}
