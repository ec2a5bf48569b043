package dev.lockstep.jobs.live.config;

import java.time.Duration;

/** Time spans as users write them, such as {@code 500ms} or {@code 1m}. */
final class DurationText {
  private static final long MILLIS_PER_SECOND = 1_000;
  private static final long SECONDS_PER_MINUTE = 60;
  private static final long MINUTES_PER_HOUR = 60;
  private static final long HOURS_PER_DAY = 24;

  private DurationText() {}

  /** In the largest unit that needs no fraction; of whole milliseconds. */
  static String of(Duration duration) {
    long count = duration.toMillis();
    if (count % MILLIS_PER_SECOND != 0 || count == 0) {
      return count + "ms";
    }
    count /= MILLIS_PER_SECOND;
    if (count % SECONDS_PER_MINUTE != 0) {
      return count + "s";
    }
    count /= SECONDS_PER_MINUTE;
    if (count % MINUTES_PER_HOUR != 0) {
      return count + "m";
    }
    count /= MINUTES_PER_HOUR;
    return count % HOURS_PER_DAY == 0 ? count / HOURS_PER_DAY + "d" : count + "h";
  }
}
