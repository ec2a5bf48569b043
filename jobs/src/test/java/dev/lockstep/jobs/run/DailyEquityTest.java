package dev.lockstep.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.operators.result.DayRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DailyEquityTest {
  private final DailyEquity equity = new DailyEquity(1_000);

  @Test
  void oneAccountIsItsOwnTotal() {
    List<DayRecord> days = List.of(day(5, 900, 1_050.5), day(6, 900, 990.25));

    equity.add(days);

    assertThat(equity.total()).isEqualTo(days);
  }

  @Test
  void anAccountCountsWithItsCashBeforeItsFirstDayAndWithItsLastEquityAfterwards() {
    equity.add(List.of(day(1, 400, 1_010), day(2, 400, 1_020)));
    equity.add(List.of(day(2, 700, 990), day(4, 700, 970)));
    equity.add(List.of(day(3, 1_000, 1_000), day(5, 100, 1_200)));

    assertThat(equity.total())
        .containsExactly(
            day(1, 400 + 1_000 + 1_000, 1_010 + 1_000 + 1_000),
            day(2, 400 + 700 + 1_000, 1_020 + 990 + 1_000),
            day(3, 400 + 700 + 1_000, 1_020 + 990 + 1_000),
            day(4, 400 + 700 + 1_000, 1_020 + 970 + 1_000),
            day(5, 400 + 700 + 100, 1_020 + 970 + 1_200));
  }

  @Test
  void anAccountWithoutDaysCountsWithItsCash() {
    equity.add(List.of());
    equity.add(List.of(day(1, 0, 1_500)));

    assertThat(equity.total()).containsExactly(day(1, 1_000, 2_500));
  }

  private static DayRecord day(int epochDay, long cashMicros, double equityMicros) {
    return new DayRecord(0, epochDay, cashMicros, equityMicros);
  }
}
