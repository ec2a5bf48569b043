package dev.lockstep.instrument;

/**
 * Exact integer arithmetic with 128-bit intermediate values: the one place where money is rounded.
 * Overflow of a result is a defect ({@link ArithmeticException}). Allocates nothing.
 */
public final class ExactMath {
  private ExactMath() {}

  /** {@code a × b ÷ divisor}, rounded half to even; {@code divisor > 0}. */
  public static long multiplyDivideHalfEven(long a, long b, long divisor) {
    long high = Math.multiplyHigh(a, b);
    long low = a * b;
    if (high == low >> 63) {
      return divideHalfEven(low, divisor);
    }
    boolean negative = high < 0;
    if (negative) {
      low = -low;
      high = ~high + (low == 0 ? 1 : 0);
    }
    long quotient = divideUnsigned(high, low, divisor);
    long remainder = low - quotient * divisor;
    long magnitude = roundHalfEven(quotient, remainder, divisor);
    return negative ? -magnitude : magnitude;
  }

  /** {@code a × b ÷ divisor}, rounded down; {@code a, b >= 0} and {@code divisor > 0}. */
  public static long multiplyDivideFloor(long a, long b, long divisor) {
    long high = Math.multiplyHigh(a, b);
    long low = a * b;
    if (high == 0 && low >= 0) {
      return low / divisor;
    }
    return divideUnsigned(high, low, divisor);
  }

  private static long divideHalfEven(long value, long divisor) {
    if (divisor == 1) {
      return value;
    }
    long quotient = value / divisor;
    long remainder = value % divisor;
    if (remainder == 0) {
      return quotient;
    }
    long rounded = roundHalfEven(Math.abs(quotient), Math.abs(remainder), divisor);
    return value < 0 ? -rounded : rounded;
  }

  private static long roundHalfEven(long quotient, long remainder, long divisor) {
    long rest = divisor - remainder;
    if (remainder > rest || (remainder == rest && (quotient & 1) == 1)) {
      return Math.addExact(quotient, 1);
    }
    return quotient;
  }

  /**
   * Binary long division of an unsigned 128-bit value by a positive 63-bit one. One shift and
   * compare a bit: a few dozen nanoseconds, only ever paid where a product leaves 64 bits.
   */
  private static long divideUnsigned(long high, long low, long divisor) {
    if (high < 0 || Long.compareUnsigned(high, divisor) >= 0) {
      throw new ArithmeticException("amount does not fit 64 bits");
    }
    long remainder = high;
    long quotient = 0;
    for (int bit = 63; bit >= 0; bit--) {
      remainder = (remainder << 1) | ((low >>> bit) & 1);
      quotient <<= 1;
      if (Long.compareUnsigned(remainder, divisor) >= 0) {
        remainder -= divisor;
        quotient |= 1;
      }
    }
    if (quotient < 0) {
      throw new ArithmeticException("amount does not fit 64 bits");
    }
    return quotient;
  }
}
