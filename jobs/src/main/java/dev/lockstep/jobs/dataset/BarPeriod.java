package dev.lockstep.jobs.dataset;

import dev.lockstep.jobs.UserError;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a bar lasts, such as {@code 5s}, {@code 1m}, {@code 4h}, {@code 1d} or {@code 1w}.
 *
 * @param count at least 1
 * @param unit one of s, m, h, d, w
 */
public record BarPeriod(int count, char unit) {
  private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,4})([smhdw])");
  private static final int DAYS_PER_WEEK = 7;

  /** Reads the text form; {@link UserError} for anything else. */
  public static BarPeriod parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new UserError(
          "bar period must be a number and one of s, m, h, d, w, such as 1d or 5m, was " + text);
    }
    return new BarPeriod(Integer.parseInt(matcher.group(1)), matcher.group(2).charAt(0));
  }

  /** The nominal length; a day of daylight saving is an hour shorter or longer. */
  public long nanos() {
    return switch (unit) {
      case 's' -> TimeUnit.SECONDS.toNanos(count);
      case 'm' -> TimeUnit.MINUTES.toNanos(count);
      case 'h' -> TimeUnit.HOURS.toNanos(count);
      case 'd' -> TimeUnit.DAYS.toNanos(count);
      case 'w' -> TimeUnit.DAYS.toNanos((long) count * DAYS_PER_WEEK);
      default -> throw new IllegalStateException("bar unit must be one of smhdw, was " + unit);
    };
  }

  /** Whether bars of this period are counted in calendar days and not in hours. */
  public boolean isDaysOrLonger() {
    return unit == 'd' || unit == 'w';
  }

  /** Calendar days of a period of days or weeks. */
  public int days() {
    return unit == 'w' ? count * DAYS_PER_WEEK : count;
  }

  @Override
  public String toString() {
    return count + String.valueOf(unit);
  }
}
