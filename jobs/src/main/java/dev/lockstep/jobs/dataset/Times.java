package dev.lockstep.jobs.dataset;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Nanoseconds since 1970 UTC and their ISO-8601 text. */
public final class Times {
  private static final long NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

  private Times() {}

  /** ISO-8601 in UTC, such as {@code 2010-01-04T14:30:00Z}, with as many decimals as it takes. */
  public static String text(long nanos) {
    return instant(nanos).toString();
  }

  public static Instant instant(long nanos) {
    return Instant.ofEpochSecond(
        Math.floorDiv(nanos, NANOS_PER_SECOND), Math.floorMod(nanos, NANOS_PER_SECOND));
  }

  /** Reverses {@link #text}; an exception of {@code java.time} for any other text. */
  public static long nanos(String text) {
    return nanos(Instant.parse(text));
  }

  /** {@link ArithmeticException} for instants that 64 bits of nanoseconds do not reach. */
  public static long nanos(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), NANOS_PER_SECOND), instant.getNano());
  }
}
