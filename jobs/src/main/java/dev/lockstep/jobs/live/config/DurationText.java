package dev.lockstep.jobs.live.config;

import dev.lockstep.jobs.UserError;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Time spans as users write them, such as {@code 500ms} or {@code 1m}. */
public final class DurationText {
  private static final long MILLIS_PER_SECOND = 1_000;
  private static final long SECONDS_PER_MINUTE = 60;
  private static final long MINUTES_PER_HOUR = 60;
  private static final long HOURS_PER_DAY = 24;

  private static final Pattern TEXT = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");

  private DurationText() {}

  /**
   * Reads the text form; {@link UserError} for anything else.
   *
   * @param name of the setting or option, for the message
   * @param least that it may be
   */
  public static Duration parse(String name, String text, Duration least) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new UserError(
          name + " must be a number and one of ms, s, m, h, d, such as 500ms or 5m, was " + text);
    }
    long count = Long.parseLong(matcher.group(1));
    Duration duration =
        switch (matcher.group(2)) {
          case "ms" -> Duration.ofMillis(count);
          case "s" -> Duration.ofSeconds(count);
          case "m" -> Duration.ofMinutes(count);
          case "h" -> Duration.ofHours(count);
          default -> Duration.ofDays(count);
        };
    if (duration.compareTo(least) < 0) {
      throw new UserError(name + " must be >= " + of(least) + ", was " + text);
    }
    return duration;
  }

  /** In the largest unit that needs no fraction; of whole milliseconds. */
  public static String of(Duration duration) {
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
