package dev.lockstep.indicator;

/** The range that every period must lie in. */
final class Period {
  /** TA-Lib's own limit. */
  static final int MOST = 100_000;

  private Period() {}

  static void check(String name, int period, int least) {
    check(name, period, least, MOST);
  }

  static void check(String name, int period, int least, int most) {
    if (period < least || period > most) {
      throw new IllegalArgumentException(
          name + " must be " + least + " to " + most + " bars, was " + period);
    }
  }
}
