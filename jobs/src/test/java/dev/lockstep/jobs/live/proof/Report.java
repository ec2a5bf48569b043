package dev.lockstep.jobs.live.proof;

import java.time.Duration;
import java.util.Locale;

/** Lines of measured numbers in the build's output. */
final class Report {
  private static final System.Logger LOG = System.getLogger("lockstep.proof");

  private Report() {}

  static void line(String text) {
    LOG.log(System.Logger.Level.INFO, text);
  }

  static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1e3);
  }
}
