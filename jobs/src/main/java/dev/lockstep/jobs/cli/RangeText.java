package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.dataset.Times;
import dev.lockstep.operators.unit.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/** {@code --from} and {@code --to} as a range of time. */
final class RangeText {
  private RangeText() {}

  /**
   * Reads both ends. A date means the whole day in the time zone, so that {@code --to 2019-12-31}
   * includes that day; a time of day is exact, and the end itself does not belong to the range.
   */
  static TimeRange parse(String from, String to, ZoneId zone) {
    long fromNanos = from == null ? Long.MIN_VALUE : nanos("--from", from, zone, 0);
    long toNanos = to == null ? Long.MAX_VALUE : nanos("--to", to, zone, 1);
    if (fromNanos >= toNanos) {
      throw new UserError("--from must be before --to, was " + from + " and " + to);
    }
    return new TimeRange(fromNanos, toNanos);
  }

  private static long nanos(String option, String text, ZoneId zone, int daysAfterDate) {
    try {
      if (text.indexOf('T') < 0) {
        LocalDate date = LocalDate.parse(text).plusDays(daysAfterDate);
        return Times.nanos(date.atStartOfDay(zone).toInstant());
      }
      if (text.endsWith("Z")) {
        return Times.nanos(Instant.parse(text));
      }
      return Times.nanos(LocalDateTime.parse(text).atZone(zone).toInstant());
    } catch (DateTimeParseException | ArithmeticException e) {
      throw new UserError(
          option + " must be like 2010-01-04 or 2010-01-04T14:30:00Z, was " + text, e);
    }
  }
}
