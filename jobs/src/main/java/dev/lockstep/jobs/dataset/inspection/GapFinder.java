package dev.lockstep.jobs.dataset.inspection;

import dev.lockstep.jobs.dataset.BarPeriod;
import dev.lockstep.jobs.dataset.Times;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Finds the bars that are missing. A symbol that has bars on weekends trades around the clock, and
 * every period without a bar is missing. For any other one, weekdays without a bar are missing
 * (holidays too: no calendar is known), and within a day the periods between two of its bars.
 */
final class GapFinder {
  private static final int DAYS_PER_WEEK = 7;
  private static final int WEEKDAYS = 5;

  // configuration
  private final BarPeriod period;
  private final ZoneId zone;

  // runtime state
  private final GapTally aroundTheClock = new GapTally();
  private final GapTally inSessions = new GapTally();
  private boolean hasWeekendBars;
  private LocalDate lastDate;
  private long lastNanos;

  GapFinder(BarPeriod period, ZoneId zone) {
    this.period = period;
    this.zone = zone;
  }

  void add(long timeNanos) {
    LocalDate date = Times.instant(timeNanos).atZone(zone).toLocalDate();
    hasWeekendBars |= date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    if (lastDate != null) {
      if (period.isDaysOrLonger()) {
        addDays(date, timeNanos);
      } else {
        addWithin(date, timeNanos);
      }
    }
    lastDate = date;
    lastNanos = timeNanos;
  }

  private void addDays(LocalDate date, long timeNanos) {
    long days = date.toEpochDay() - lastDate.toEpochDay();
    aroundTheClock.add(days / period.days() - 1, lastNanos, timeNanos);
    long weekdays = weekdayNumber(date) - weekdayNumber(lastDate);
    long weekdaysPerBar = period.unit() == 'w' ? (long) WEEKDAYS * period.count() : period.count();
    inSessions.add(weekdays / weekdaysPerBar - 1, lastNanos, timeNanos);
  }

  private void addWithin(LocalDate date, long timeNanos) {
    long periods = (timeNanos - lastNanos) / period.nanos() - 1;
    aroundTheClock.add(periods, lastNanos, timeNanos);
    if (date.equals(lastDate)) {
      inSessions.add(periods, lastNanos, timeNanos);
    }
  }

  /** Weekdays from a Monday long ago to the date. */
  private static long weekdayNumber(LocalDate date) {
    // 1970-01-01 was a Thursday.
    long daysSinceMonday = date.toEpochDay() + 3;
    long weeks = Math.floorDiv(daysSinceMonday, DAYS_PER_WEEK);
    return weeks * WEEKDAYS + Math.min(Math.floorMod(daysSinceMonday, DAYS_PER_WEEK), WEEKDAYS);
  }

  boolean isAroundTheClock() {
    return hasWeekendBars;
  }

  GapTally tally() {
    return hasWeekendBars ? aroundTheClock : inSessions;
  }
}
