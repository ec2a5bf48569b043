package dev.lockstep.market;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The calendar day of a moment in a time zone. Remembers the day asked for last, so that only the
 * first moment of a day costs a look into the zone's rules.
 */
public final class DayClock {
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private final ZoneId zone;
  private long dayStartNanos = 1;
  private long dayEndNanos;
  private int epochDay;

  public DayClock(ZoneId zone) {
    this.zone = zone.normalized();
  }

  /** Days since 1970-01-01 of a moment in nanoseconds since 1970 UTC. */
  public int epochDay(long timeNanos) {
    if (timeNanos < dayStartNanos || timeNanos >= dayEndNanos) {
      moveTo(timeNanos);
    }
    return epochDay;
  }

  /** Whether an epoch day is a Saturday or Sunday. */
  public static boolean isWeekend(int epochDay) {
    // 1970-01-01 was a Thursday.
    return Math.floorMod(epochDay + 3, 7) >= 5;
  }

  private void moveTo(long timeNanos) {
    long seconds = Math.floorDiv(timeNanos, NANOS_PER_SECOND);
    if (zone instanceof ZoneOffset offset) {
      long local = seconds + offset.getTotalSeconds();
      epochDay = (int) Math.floorDiv(local, 86_400L);
      dayStartNanos = (epochDay * 86_400L - offset.getTotalSeconds()) * NANOS_PER_SECOND;
      dayEndNanos = dayStartNanos + 86_400L * NANOS_PER_SECOND;
      return;
    }
    LocalDate day = LocalDate.ofInstant(Instant.ofEpochSecond(seconds), zone);
    epochDay = (int) day.toEpochDay();
    dayStartNanos = day.atStartOfDay(zone).toEpochSecond() * NANOS_PER_SECOND;
    dayEndNanos = day.plusDays(1).atStartOfDay(zone).toEpochSecond() * NANOS_PER_SECOND;
  }
}
