package dev.lockstep.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DayRunsTest {
  private static final long HOUR = 3_600_000_000_000L;

  /** Day and end of each run. */
  private static List<String> cut(DayRuns runs, long[] times, int from, int to) {
    runs.cut(times, from, to);
    List<String> cut = new ArrayList<>();
    for (int run = 0; run < runs.size(); run++) {
      cut.add(runs.day(run) + " to " + runs.end(run));
    }
    return cut;
  }

  private static int day(long timeNanos, ZoneId zone) {
    Instant instant = Instant.ofEpochSecond(0, timeNanos);
    return Math.toIntExact(instant.atZone(zone).toLocalDate().toEpochDay());
  }

  @Test
  void rowsOfOneDayAreOneRun() {
    DayRuns runs = new DayRuns(new DayClock(ZoneId.of("UTC")));
    long[] times = {1, 1, HOUR, 23 * HOUR, 24 * HOUR, 25 * HOUR, 72 * HOUR};

    assertThat(cut(runs, times, 0, 7)).containsExactly("0 to 4", "1 to 6", "3 to 7");
    assertThat(cut(runs, times, 2, 5)).containsExactly("0 to 4", "1 to 5");
    assertThat(cut(runs, times, 6, 7)).containsExactly("3 to 7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"})
  void runsAreThoseOfTheCalendarAtEachRow(String name) {
    ZoneId zone = ZoneId.of(name);
    DayRuns runs = new DayRuns(new DayClock(zone));
    for (long seed = 1; seed <= 10; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      long[] times = new long[2_000];
      long time = random.nextLong(20_000 * 24 * HOUR);
      for (int row = 0; row < times.length; row++) {
        times[row] = time;
        time += random.nextInt(8) == 0 ? random.nextLong(60 * HOUR) : random.nextLong(3 * HOUR);
      }
      List<String> expected = new ArrayList<>();
      for (int row = 0; row < times.length; row++) {
        int day = day(times[row], zone);
        if (row + 1 == times.length || day(times[row + 1], zone) != day) {
          expected.add(day + " to " + (row + 1));
        }
      }
      assertThat(cut(runs, times, 0, times.length)).as("seed %d", seed).isEqualTo(expected);
    }
  }
}
