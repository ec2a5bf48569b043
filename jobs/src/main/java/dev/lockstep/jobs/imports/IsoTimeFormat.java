package dev.lockstep.jobs.imports;

import dev.lockstep.jobs.dataset.Times;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * ISO dates, date-times with {@code T} or a space, with or without an offset. A date is midnight in
 * the zone; a local time that the zone skips or has twice is taken as {@link
 * LocalDateTime#atZone(ZoneId)} does.
 */
final class IsoTimeFormat implements TimeFormat {
  private static final int DATE_LENGTH = 10;

  private final ZoneId zone;

  IsoTimeFormat(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public long nanos(String field) {
    String text = field.strip();
    try {
      LocalDate date = date(text);
      if (text.length() == DATE_LENGTH) {
        return Times.nanos(date.atStartOfDay(zone).toInstant());
      }
      String time = text.substring(DATE_LENGTH + 1);
      char separator = text.charAt(DATE_LENGTH);
      if (separator != 'T' && separator != ' ') {
        return INVALID;
      }
      if (hasOffset(time)) {
        String joined = date + "T" + time.replace(" ", "");
        return Times.nanos(
            OffsetDateTime.parse(joined, DateTimeFormatter.ISO_OFFSET_DATE_TIME).toInstant());
      }
      LocalDateTime local = LocalDateTime.parse(date + "T" + time);
      return Times.nanos(local.atZone(zone).toInstant());
    } catch (DateTimeException | ArithmeticException | StringIndexOutOfBoundsException e) {
      return INVALID;
    }
  }

  private static LocalDate date(String text) {
    if (text.charAt(4) != '-' || text.charAt(7) != '-') {
      throw new DateTimeException("no ISO date");
    }
    return LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, DATE_LENGTH));
  }

  private static int digits(String text, int from, int to) {
    int value = 0;
    for (int index = from; index < to; index++) {
      int digit = text.charAt(index) - '0';
      if (digit < 0 || digit > 9) {
        throw new DateTimeException("no ISO date");
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private static boolean hasOffset(String time) {
    return time.endsWith("Z") || time.indexOf('+') >= 0 || time.indexOf('-') >= 0;
  }
}
