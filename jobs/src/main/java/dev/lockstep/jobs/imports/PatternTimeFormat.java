package dev.lockstep.jobs.imports;

import dev.lockstep.jobs.dataset.Times;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** Times by a pattern of the user: with a zone or offset, local, or dates alone. */
final class PatternTimeFormat implements TimeFormat {
  private final DateTimeFormatter formatter;
  private final ZoneId zone;

  PatternTimeFormat(DateTimeFormatter formatter, ZoneId zone) {
    this.formatter = formatter;
    this.zone = zone;
  }

  @Override
  public long nanos(String text) {
    try {
      return Times.nanos(
          instant(
              formatter.parseBest(
                  text.strip(), ZonedDateTime::from, LocalDateTime::from, LocalDate::from)));
    } catch (DateTimeException | ArithmeticException e) {
      return INVALID;
    }
  }

  private Instant instant(TemporalAccessor time) {
    if (time instanceof ZonedDateTime zoned) {
      return zoned.toInstant();
    }
    if (time instanceof LocalDateTime local) {
      return local.atZone(zone).toInstant();
    }
    return LocalDate.from(time).atStartOfDay(zone).toInstant();
  }
}
