package dev.lockstep.jobs.imports;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Reads decimal text exactly into {@code mantissa × 10^-scale} in lowest terms, without going
 * through a double. Numbers of more than {@value #MAX_DIGITS} digits are rounded half to even to
 * that many. One object is used for many texts.
 */
final class DecimalText {
  static final int MAX_DIGITS = 18;

  private static final MathContext DIGITS = new MathContext(MAX_DIGITS, RoundingMode.HALF_EVEN);
  private static final long MANTISSA_ROOM = PowersOfTen.of(MAX_DIGITS - 1);
  private static final long EXACT_DOUBLE = 1L << 53;

  private long mantissa;
  private int scale;

  long mantissa() {
    return mantissa;
  }

  /** Decimal places, 0 to {@value #MAX_DIGITS}. */
  int scale() {
    return scale;
  }

  /** The nearest double. */
  double toDouble() {
    if (Math.abs(mantissa) <= EXACT_DOUBLE) {
      return (double) mantissa / (double) PowersOfTen.of(scale);
    }
    return BigDecimal.valueOf(mantissa, scale).doubleValue();
  }

  /** Whether the text is a number that fits; only then do the accessors have a meaning. */
  boolean parse(String text) {
    int end = text.length();
    int start = 0;
    while (start < end && text.charAt(start) <= ' ') {
      start++;
    }
    while (end > start && text.charAt(end - 1) <= ' ') {
      end--;
    }
    return parsePlain(text, start, end) || parseAny(text, start, end);
  }

  private boolean parsePlain(String text, int start, int end) {
    boolean negative = start < end && text.charAt(start) == '-';
    int from = negative ? start + 1 : start;
    int point = text.indexOf('.', from);
    int last = end;
    if (point >= 0) {
      while (last > point + 1 && text.charAt(last - 1) == '0') {
        last--;
      }
    }
    long value = 0;
    int digits = 0;
    for (int index = from; index < last; index++) {
      int digit = text.charAt(index) - '0';
      if (index == point) {
        continue;
      }
      if (digit < 0 || digit > 9 || value >= MANTISSA_ROOM) {
        return false;
      }
      value = value * 10 + digit;
      digits++;
    }
    int decimals = point < 0 ? 0 : last - point - 1;
    if ((digits == 0 && (point < 0 || end == last)) || decimals > MAX_DIGITS) {
      return false;
    }
    mantissa = negative ? -value : value;
    scale = decimals;
    return true;
  }

  private boolean parseAny(String text, int start, int end) {
    BigDecimal value;
    try {
      value = new BigDecimal(text.substring(start, end));
    } catch (NumberFormatException e) {
      return false;
    }
    if (value.signum() == 0) {
      mantissa = 0;
      scale = 0;
      return true;
    }
    long integerDigits = (long) value.precision() - value.scale();
    if (integerDigits > MAX_DIGITS || integerDigits < -MAX_DIGITS) {
      return false;
    }
    value = value.round(DIGITS).stripTrailingZeros();
    if (value.scale() > MAX_DIGITS) {
      value = value.setScale(MAX_DIGITS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    }
    if (value.scale() < 0 || value.signum() == 0) {
      value = value.setScale(0, RoundingMode.UNNECESSARY);
    }
    mantissa = value.unscaledValue().longValue();
    scale = value.scale();
    return value.precision() <= MAX_DIGITS;
  }
}
