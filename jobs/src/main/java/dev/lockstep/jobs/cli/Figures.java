package dev.lockstep.jobs.cli;

import java.util.Locale;

/** Numbers as people read them. What is not defined is a dash. */
final class Figures {
  private static final String[] MAGNITUDES = {"", " k", " M", " G", " T"};
  private static final int SECONDS_OF_HOUR = 3600;
  private static final int HOURS_MAX = 9999;

  private Figures() {}

  static String money(long micros) {
    return String.format(Locale.ROOT, "%,.2f", micros / 1e6);
  }

  static String percent(double fraction) {
    return Double.isFinite(fraction) ? String.format(Locale.ROOT, "%.2f %%", fraction * 100) : "-";
  }

  static String ratio(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3f", value) : "-";
  }

  static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** With the noun that goes with it, such as {@code 1 slot} and {@code 2 slots}. */
  static String count(long value, String one, String several) {
    return count(value) + " " + (value == 1 ? one : several);
  }

  /** Three digits that matter, such as {@code 950}, {@code 1.23 k} or {@code 45.6 G}. */
  static String rough(double value) {
    if (!Double.isFinite(value)) {
      return "-";
    }
    double shown = value;
    int magnitude = 0;
    while (Math.abs(shown) >= 999.5 && magnitude < MAGNITUDES.length - 1) {
      shown /= 1000;
      magnitude++;
    }
    return significant(shown) + MAGNITUDES[magnitude];
  }

  private static String significant(double value) {
    double size = Math.abs(value);
    boolean isWhole = value == Math.rint(value);
    int decimals = size >= 99.95 || isWhole ? 0 : size >= 9.995 ? 1 : 2;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  /** Such as {@code 0:07}, {@code 12:34} or {@code 3:00:00}, rounded up to whole seconds. */
  static String duration(double seconds) {
    if (!(seconds >= 0 && seconds < (double) HOURS_MAX * SECONDS_OF_HOUR)) {
      return "-";
    }
    long whole = (long) Math.ceil(seconds);
    long hours = whole / SECONDS_OF_HOUR;
    long minutes = whole / 60 % 60;
    return hours > 0
        ? String.format(Locale.ROOT, "%d:%02d:%02d", hours, minutes, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d", minutes, whole % 60);
  }
}
