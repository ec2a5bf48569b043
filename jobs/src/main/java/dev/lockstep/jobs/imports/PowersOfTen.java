package dev.lockstep.jobs.imports;

/** The powers of ten that fit a {@code long}, and comparison of decimals by means of them. */
final class PowersOfTen {
  private static final long[] POWERS = new long[19];

  static {
    POWERS[0] = 1;
    for (int exponent = 1; exponent < POWERS.length; exponent++) {
      POWERS[exponent] = POWERS[exponent - 1] * 10;
    }
  }

  private PowersOfTen() {}

  /** {@code 10^exponent} for 0 to 18. */
  static long of(int exponent) {
    return POWERS[exponent];
  }

  /** Compares two decimals {@code mantissa × 10^-scale} that are not negative, exactly. */
  static int compare(long mantissa, int scale, long otherMantissa, int otherScale) {
    if (scale < otherScale) {
      return -compare(otherMantissa, otherScale, mantissa, scale);
    }
    long factor = POWERS[scale - otherScale];
    if (Math.multiplyHigh(otherMantissa, factor) != 0 || otherMantissa * factor < 0) {
      return -1;
    }
    return Long.compare(mantissa, otherMantissa * factor);
  }
}
