package dev.lockstep.indicator;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * Calendar days of a time zone. The zone's offsets are laid out once, so that asking allocates
 * nothing; between changes of day or offset, {@link #until} spares asking at all.
 */
final class LocalDays {
  private static final long NANOS = 1_000_000_000;
  private static final long DAY_SECONDS = 86_400;

  /** The last second that nanoseconds in a long can reach. */
  private static final long LAST_SECOND = Long.MAX_VALUE / NANOS;

  /** When the offsets change: offset i holds before the i-th change. */
  private final long[] changeSeconds;

  private final int[] offsetSeconds;

  /** Index of the offset of the time asked for last. */
  private int present;

  private long untilNanos;

  LocalDays(ZoneId zone) {
    ZoneRules rules = zone.getRules();
    List<ZoneOffsetTransition> changes = new ArrayList<>();
    ZoneOffsetTransition change = rules.nextTransition(Instant.ofEpochSecond(-LAST_SECOND));
    while (change != null && change.toEpochSecond() < LAST_SECOND) {
      changes.add(change);
      change = rules.nextTransition(change.getInstant());
    }
    changeSeconds = changes.stream().mapToLong(ZoneOffsetTransition::toEpochSecond).toArray();
    offsetSeconds = new int[changeSeconds.length + 1];
    offsetSeconds[0] = rules.getOffset(Instant.ofEpochSecond(-LAST_SECOND)).getTotalSeconds();
    for (int i = 0; i < changeSeconds.length; i++) {
      offsetSeconds[i + 1] = changes.get(i).getOffsetAfter().getTotalSeconds();
    }
  }

  /** The number of the day, counted from 1970-01-01, in which the time lies. */
  long day(long timeNanos) {
    long second = Math.floorDiv(timeNanos, NANOS);
    while (present > 0 && second < changeSeconds[present - 1]) {
      present--;
    }
    while (present < changeSeconds.length && second >= changeSeconds[present]) {
      present++;
    }
    long day = Math.floorDiv(second + offsetSeconds[present], DAY_SECONDS);
    long untilSecond = (day + 1) * DAY_SECONDS - offsetSeconds[present];
    if (present < changeSeconds.length) {
      untilSecond = Math.min(untilSecond, changeSeconds[present]);
    }
    untilNanos = untilSecond > LAST_SECOND ? Long.MAX_VALUE : untilSecond * NANOS;
    return day;
  }

  /** Times from the one asked for last to this one, exclusive, lie in the same day. */
  long until() {
    return untilNanos;
  }
}
