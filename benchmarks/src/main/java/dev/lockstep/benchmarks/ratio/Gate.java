package dev.lockstep.benchmarks.ratio;

import java.util.Locale;

/**
 * What a work may take.
 *
 * @param most must hold
 * @param aim what is worked towards
 */
record Gate(double most, double aim) {
  /** For work that is only compared. */
  static final Gate NONE = new Gate(Double.POSITIVE_INFINITY, 0);

  boolean holdsAt(double value) {
    return value <= most;
  }

  String verdict(double value) {
    if (most == Double.POSITIVE_INFINITY) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "gate %.0f %s, aim %.4g %s",
        most,
        holdsAt(value) ? "holds" : "MISSED",
        aim,
        value <= aim ? "reached" : "not yet");
  }
}
