package dev.lockstep.jobs.dataset.synthetic;

import dev.lockstep.jobs.dataset.BarPeriod;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

/**
 * The starts of consecutive bars: weekdays at midnight UTC for bars of days, else the bars of a
 * session from 14:30 to 21:00 UTC on every weekday.
 */
final class BarClock {
  static final long SESSION_NANOS = TimeUnit.MINUTES.toNanos(390);

  private static final long SESSION_START_NANOS = TimeUnit.MINUTES.toNanos(14 * 60 + 30);
  private static final long DAY_NANOS = TimeUnit.DAYS.toNanos(1);

  private final BarPeriod period;
  private final int barsPerSession;

  private LocalDate date;
  private int barOfSession = -1;

  BarClock(BarPeriod period, LocalDate start) {
    this.period = period;
    barsPerSession =
        period.isDaysOrLonger() ? 1 : (int) Math.max(1, SESSION_NANOS / period.nanos());
    date = weekday(start);
  }

  /** Goes to the next bar. */
  void next() {
    barOfSession++;
    if (barOfSession == barsPerSession) {
      barOfSession = 0;
      nextDate();
    }
  }

  private void nextDate() {
    if (period.unit() == 'w') {
      date = date.plusDays(period.days());
      return;
    }
    int days = period.isDaysOrLonger() ? period.days() : 1;
    for (int day = 0; day < days; day++) {
      date = weekday(date.plusDays(1));
    }
  }

  private static LocalDate weekday(LocalDate day) {
    LocalDate weekday = day;
    while (weekday.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
      weekday = weekday.plusDays(1);
    }
    return weekday;
  }

  /** Nanoseconds since 1970 UTC. */
  long timeNanos() {
    long midnight = date.toEpochDay() * DAY_NANOS;
    if (period.isDaysOrLonger()) {
      return midnight;
    }
    return midnight + SESSION_START_NANOS + barOfSession * period.nanos();
  }

  boolean isSessionStart() {
    return barOfSession == 0;
  }

  /** How many sessions a bar lasts; a fraction for bars within one. */
  double sessionsPerBar() {
    if (!period.isDaysOrLonger()) {
      return 1.0 / barsPerSession;
    }
    return period.unit() == 'w' ? 5.0 * period.count() : period.count();
  }

  /** How far into its session the bar lies, 0 to 1. */
  double sessionPosition() {
    return (barOfSession + 0.5) / barsPerSession;
  }

  /** How long trading within the bar lasts. */
  long tradingNanos() {
    return period.isDaysOrLonger() ? SESSION_NANOS : period.nanos();
  }
}
