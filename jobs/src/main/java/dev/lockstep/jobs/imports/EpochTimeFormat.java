package dev.lockstep.jobs.imports;

import java.util.concurrent.TimeUnit;

/** Numbers since 1970 UTC in a unit, decimals allowed. */
final class EpochTimeFormat implements TimeFormat {
  private final DecimalText number = new DecimalText();
  private final long nanosPerUnit;

  EpochTimeFormat(TimeUnit unit) {
    nanosPerUnit = unit.toNanos(1);
  }

  @Override
  public long nanos(String text) {
    if (nanosPerUnit == 1) {
      return wholeNanos(text.strip());
    }
    if (!number.parse(text)) {
      return INVALID;
    }
    long mantissa = number.mantissa();
    long divisor = PowersOfTen.of(number.scale());
    long whole = mantissa / divisor;
    long fraction = mantissa % divisor;
    if (Math.abs(whole) >= Long.MAX_VALUE / nanosPerUnit) {
      return INVALID;
    }
    return whole * nanosPerUnit + Math.round((double) fraction / divisor * nanosPerUnit);
  }

  /** Nanoseconds of today have 19 digits: more than a decimal is read with. */
  private static long wholeNanos(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      return INVALID;
    }
  }
}
