package dev.lockstep.benchmarks.ratio;

import java.util.Locale;

/** What a work may take. */
interface Gate {
  /** For work that is only compared. */
  Gate NONE = new Limit(Double.POSITIVE_INFINITY, 0);

  boolean holdsAt(double value);

  /** In words; empty when there is nothing to say. */
  String verdict(double value);

  /**
   * A number that stands for itself.
   *
   * @param most must hold
   * @param aim what is worked towards
   */
  record Limit(double most, double aim) implements Gate {
    @Override
    public boolean holdsAt(double value) {
      return value <= most;
    }

    @Override
    public String verdict(double value) {
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

  /**
   * So many times what other work took in the same run. Holds when that was not measured, and says
   * so.
   *
   * @param reference the other work
   * @param referenceValue what it took; NaN when it was not measured
   */
  record Multiple(double most, String reference, double referenceValue) implements Gate {
    @Override
    public boolean holdsAt(double value) {
      return !(value > most * referenceValue);
    }

    @Override
    public String verdict(double value) {
      if (Double.isNaN(referenceValue)) {
        return "not compared: %s was not measured in this run".formatted(reference);
      }
      return String.format(
          Locale.ROOT,
          "%.2f x %s, gate %.0f x %s",
          value / referenceValue,
          reference,
          most,
          holdsAt(value) ? "holds" : "MISSED");
    }
  }
}
