package dev.lockstep.market;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * The calendar day of a moment in a time zone. Remembers the day asked for last and how long the
 * zone's offset holds, so that only a change of the clocks costs a look into the zone's rules.
 */
public final class DayClock {
  private static final long NANOS_PER_SECOND = 1_000_000_000;
  private static final long SECONDS_PER_DAY = 86_400;

  private final ZoneRules rules;

  // the day asked for last, as far as one offset holds in it
  private int epochDay;
  private long dayStartNanos = 1;
  private long dayEndNanos;

  // the offset and how long it holds
  private int offsetSeconds;
  private long offsetStartNanos = 1;
  private long offsetEndNanos;

  public DayClock(ZoneId zone) {
    rules = zone.getRules();
  }

  /** Days since 1970-01-01 of a moment in nanoseconds since 1970 UTC. */
  public int epochDay(long timeNanos) {
    if (timeNanos < dayStartNanos || timeNanos >= dayEndNanos) {
      moveTo(timeNanos);
    }
    return epochDay;
  }

  /**
   * Up to when, ns since 1970 UTC, the day asked for last lasts for sure: its end, or a change of
   * the zone's clocks within it.
   */
  long dayEndNanos() {
    return dayEndNanos;
  }

  /** Whether an epoch day is a Saturday or Sunday. */
  public static boolean isWeekend(int epochDay) {
    // 1970-01-01 was a Thursday.
    return Math.floorMod(epochDay + 3, 7) >= 5;
  }

  private void moveTo(long timeNanos) {
    long seconds = Math.floorDiv(timeNanos, NANOS_PER_SECOND);
    if (timeNanos < offsetStartNanos || timeNanos >= offsetEndNanos) {
      findOffset(Instant.ofEpochSecond(seconds));
    }
    epochDay = (int) Math.floorDiv(seconds + offsetSeconds, SECONDS_PER_DAY);
    long startNanos = (epochDay * SECONDS_PER_DAY - offsetSeconds) * NANOS_PER_SECOND;
    dayStartNanos = Math.max(startNanos, offsetStartNanos);
    dayEndNanos = Math.min(startNanos + SECONDS_PER_DAY * NANOS_PER_SECOND, offsetEndNanos);
  }

  private void findOffset(Instant moment) {
    offsetSeconds = rules.getOffset(moment).getTotalSeconds();
    // Transitions are at whole seconds, and the one at the moment itself counts as previous.
    offsetStartNanos = nanos(rules.previousTransition(moment.plusSeconds(1)), Long.MIN_VALUE);
    offsetEndNanos = nanos(rules.nextTransition(moment), Long.MAX_VALUE);
  }

  private static long nanos(ZoneOffsetTransition transition, long ifNone) {
    if (transition == null) {
      return ifNone;
    }
    long seconds = transition.toEpochSecond();
    return Math.abs(seconds) > Long.MAX_VALUE / NANOS_PER_SECOND
        ? ifNone
        : seconds * NANOS_PER_SECOND;
  }
}
