package dev.lockstep.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DayClockTest {
  private static final long SECOND = 1_000_000_000;
  private static final long DAY = 86_400 * SECOND;

  /** What java.time says, without remembering anything. */
  private static int plainDay(ZoneId zone, long timeNanos) {
    Instant instant = Instant.ofEpochSecond(Math.floorDiv(timeNanos, SECOND));
    return (int) LocalDate.ofInstant(instant, zone).toEpochDay();
  }

  private static long nanos(ZoneId zone, String local) {
    return LocalDateTime.parse(local).atZone(zone).toEpochSecond() * SECOND;
  }

  /** Zones with summer time at night, at midnight and across midnight, half hours, a lost day. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTC",
        "+05:45",
        "-12:00",
        "America/New_York",
        "Europe/Berlin",
        "Australia/Lord_Howe",
        "America/Sao_Paulo",
        "Asia/Tehran",
        "America/St_Johns",
        "Pacific/Apia",
        "Asia/Kolkata",
        "Africa/Cairo"
      })
  void daysAreThoseOfTheCalendar(String name) {
    ZoneId zone = ZoneId.of(name);
    DayClock clock = new DayClock(zone);
    SplittableRandom random = new SplittableRandom(name.hashCode());
    long time = nanos(ZoneOffset.UTC, "1960-01-01T00:00");
    for (int i = 0; i < 20_000; i++) {
      time = nextTime(time, random);
      if (clock.epochDay(time) != plainDay(zone, time)) {
        fail("%d ns in %s, seed %d, step %d", time, name, name.hashCode(), i);
      }
    }
  }

  /** Mostly forward by up to a day, sometimes by months, sometimes back. */
  private static long nextTime(long time, SplittableRandom random) {
    return switch (random.nextInt(20)) {
      case 0 -> time + random.nextLong(30 * DAY);
      case 1 -> time - random.nextLong(3 * DAY);
      default -> time + random.nextLong(DAY);
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"America/St_Johns", "Pacific/Apia", "America/New_York", "Asia/Tehran"})
  void everyMinuteAroundAChangeOfTheClockHasItsDay(String name) {
    ZoneId zone = ZoneId.of(name);
    Instant instant = Instant.parse("1999-01-01T00:00:00Z");
    Instant end = Instant.parse("2013-01-01T00:00:00Z");
    for (var change = zone.getRules().nextTransition(instant);
        change != null && change.getInstant().isBefore(end);
        change = zone.getRules().nextTransition(change.getInstant())) {
      DayClock clock = new DayClock(zone);
      long at = change.getInstant().getEpochSecond() * SECOND;
      for (long time = at - DAY; time < at + DAY; time += 60 * SECOND) {
        if (clock.epochDay(time) != plainDay(zone, time)) {
          fail("%d ns in %s was day %d", time, name, clock.epochDay(time));
        }
      }
    }
  }

  @Test
  void lastNanosecondOfADayBelongsToIt() {
    DayClock clock = new DayClock(ZoneOffset.UTC);

    assertThat(clock.epochDay(-1)).isEqualTo(-1);
    assertThat(clock.epochDay(0)).isZero();
    assertThat(clock.epochDay(DAY - 1)).isZero();
    assertThat(clock.epochDay(DAY)).isEqualTo(1);
    assertThat(clock.epochDay(DAY - 1)).isZero();
  }

  @Test
  void dayOfTheSummerTimeChangeIsAnHourShorter() {
    ZoneId zone = ZoneId.of("Europe/Berlin");
    DayClock clock = new DayClock(zone);
    long midnight = nanos(zone, "2024-03-31T00:00");
    int day = (int) LocalDate.of(2024, 3, 31).toEpochDay();

    assertThat(clock.epochDay(midnight)).isEqualTo(day);
    assertThat(clock.epochDay(midnight + 23 * 3_600 * SECOND - 1)).isEqualTo(day);
    assertThat(clock.epochDay(midnight + 23 * 3_600 * SECOND)).isEqualTo(day + 1);
  }

  @Test
  void weekendsAreSaturdaysAndSundays() {
    int saturday = (int) LocalDate.of(2024, 1, 6).toEpochDay();

    for (int day = -2; day < 5; day++) {
      assertThat(DayClock.isWeekend(saturday + day))
          .as("day %d", day)
          .isEqualTo(day == 0 || day == 1);
    }
    assertThat(DayClock.isWeekend((int) LocalDate.of(1969, 12, 28).toEpochDay())).isTrue();
    assertThat(DayClock.isWeekend((int) LocalDate.of(1969, 12, 29).toEpochDay())).isFalse();
  }
}
