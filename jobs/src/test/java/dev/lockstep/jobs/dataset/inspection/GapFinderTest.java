package dev.lockstep.jobs.dataset.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.jobs.dataset.BarPeriod;
import dev.lockstep.jobs.dataset.Times;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

final class GapFinderTest {
  private static final ZoneId UTC = ZoneId.of("UTC");

  private static GapFinder after(String period, ZoneId zone, String... times) {
    GapFinder finder = new GapFinder(BarPeriod.parse(period), zone);
    for (String time : times) {
      finder.add(Times.nanos(time));
    }
    return finder;
  }

  @Test
  void aWeekendIsNoGapInDailyBars() {
    GapFinder finder =
        after("1d", UTC, "2020-01-03T00:00:00Z", "2020-01-06T00:00:00Z", "2020-01-07T00:00:00Z");
    assertThat(finder.tally().gaps()).isZero();
  }

  @Test
  void weekdaysWithoutABarAreCountedAndTheLongestGapIsKept() {
    GapTally tally =
        after("1d", UTC, "2020-01-06T00:00:00Z", "2020-01-08T00:00:00Z", "2020-01-15T00:00:00Z")
            .tally();
    assertThat(tally.gaps()).isEqualTo(2);
    assertThat(tally.missing()).isEqualTo(1 + 4);
    assertThat(tally.longest()).isEqualTo(4);
    assertThat(Times.text(tally.longestFromNanos())).isEqualTo("2020-01-08T00:00:00Z");
    assertThat(Times.text(tally.longestToNanos())).isEqualTo("2020-01-15T00:00:00Z");
  }

  @Test
  void daysAreThoseOfTheInstrumentsZone() {
    GapFinder finder =
        after(
            "1d",
            ZoneId.of("Asia/Shanghai"),
            "2020-01-02T16:00:00Z",
            "2020-01-05T16:00:00Z",
            "2020-01-06T16:00:00Z");
    assertThat(finder.isAroundTheClock()).isFalse();
    assertThat(finder.tally().gaps()).isZero();
  }

  @Test
  void nightsAreNoGapsInMinuteBarsOfSessions() {
    GapTally tally =
        after(
                "1m",
                UTC,
                "2020-01-06T20:58:00Z",
                "2020-01-06T20:59:00Z",
                "2020-01-07T14:30:00Z",
                "2020-01-07T14:34:00Z")
            .tally();
    assertThat(tally.gaps()).isEqualTo(1);
    assertThat(tally.missing()).isEqualTo(3);
  }

  @Test
  void everyMinuteCountsWhereThereAreBarsOnWeekends() {
    GapFinder finder =
        after("1m", UTC, "2020-01-04T23:58:00Z", "2020-01-05T00:01:00Z", "2020-01-05T00:02:00Z");
    assertThat(finder.isAroundTheClock()).isTrue();
    assertThat(finder.tally().missing()).isEqualTo(2);
  }
}
