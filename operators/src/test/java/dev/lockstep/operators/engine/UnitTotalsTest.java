package dev.lockstep.operators.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.operators.result.CostRecord;
import dev.lockstep.operators.result.DayRecord;
import dev.lockstep.operators.result.LaneRecord;
import dev.lockstep.operators.result.Section;
import dev.lockstep.operators.result.TotalRecord;
import dev.lockstep.operators.result.UnitNotice;
import dev.lockstep.operators.source.RowFiles;
import dev.lockstep.operators.unit.Detail;
import dev.lockstep.operators.unit.LaneSpec;
import dev.lockstep.operators.unit.UnitGroup;
import dev.lockstep.operators.unit.Units;
import dev.lockstep.performance.DailySum;
import dev.lockstep.performance.Performance;
import dev.lockstep.performance.Tally;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnitTotalsTest {
  private static final long HOUR_NANOS = 3_600_000_000_000L;
  private static final long HOURS_PER_DAY = 24;

  /** 1970-01-05, a Monday. */
  private static final long FIRST_HOUR = 4 * HOURS_PER_DAY;

  private static final List<LaneSpec> LANES =
      List.of(Units.smaCross(2, 5), Units.smaCross(3, 7), Units.smaCross(4, 9));

  @TempDir private Path folder;
  private UnitGroup early;
  private UnitGroup late;
  private UnitGroup weekend;

  @BeforeEach
  void writeFiles() {
    RowFiles files = new RowFiles(folder);
    early = group(files, "A", 1_000, FIRST_HOUR, 100);
    late = group(files, "B", 3_000, FIRST_HOUR + 2 * HOURS_PER_DAY, 70);
    weekend = group(files, "C", 2_000, FIRST_HOUR, 6 * HOURS_PER_DAY);
  }

  private static UnitGroup group(
      RowFiles files, String symbol, long firstOpen, long firstHour, long hours) {
    long[] times =
        LongStream.range(firstHour, firstHour + hours).map(hour -> hour * HOUR_NANOS).toArray();
    return Units.bars("group " + symbol, List.of(files.bars(symbol, 16, firstOpen, times)));
  }

  @Test
  void theTotalOfOneGroupIsThatOfItsAccount() throws Exception {
    UnitRun run = run(Detail.STATISTICS, LANES, early);

    List<Performance> accounts =
        run.records(Section.LANES, LaneRecord::read).stream().map(LaneRecord::performance).toList();
    assertThat(totals(run)).isEqualTo(accounts).hasSize(3);
  }

  @Test
  void theTotalOfSeveralGroupsIsTheDailySumOfTheirAccounts() throws Exception {
    UnitRun run = run(Detail.DAYS, LANES, early, late);
    List<Performance> expected = new ArrayList<>();
    for (int lane = 0; lane < LANES.size(); lane++) {
      DailySum sum = new DailySum(LANES.get(lane).cashMicros());
      addDays(sum, lane, run(Detail.DAYS, LANES, early));
      addDays(sum, lane, run(Detail.DAYS, LANES, late));
      expected.add(sum.performance(tally(run, lane), 252));
    }

    assertThat(totals(run)).isEqualTo(expected);
    assertThat(expected).extracting(Performance::dailyReturns).containsOnly(5L);
    assertThat(expected).extracting(Performance::fills).containsOnly(2L);
  }

  @Test
  void totalsDoNotDependOnHowMuchElseIsTold() throws Exception {
    List<Performance> expected = totals(run(Detail.EVERYTHING, LANES, early, late, weekend));

    for (Detail detail : Detail.values()) {
      assertThat(totals(run(detail, LANES, early, late, weekend)))
          .as("detail %s", detail)
          .isEqualTo(expected);
    }
  }

  @Test
  void aYearHas365PeriodsWhenAnyGroupHasAWeekend() throws Exception {
    assertThat(totals(run(Detail.TOTALS, LANES, early, late)))
        .extracting(Performance::periodsPerYear)
        .containsOnly(252);
    assertThat(totals(run(Detail.TOTALS, LANES, weekend, early)))
        .extracting(Performance::periodsPerYear)
        .containsOnly(365);
  }

  @Test
  void onlyTotalsLeaveAUnitThatTellsNoMore() throws Exception {
    assertThat(run(Detail.TOTALS, LANES, early, late).sections())
        .containsExactly("1 TOTALS", "2 END");
    assertThat(run(Detail.STATISTICS, LANES, early, late).sections())
        .containsExactly("0 LANES", "0 COST", "1 LANES", "1 COST", "1 TOTALS", "2 END");
  }

  @Test
  void theNoticeTellsTheBestLaneAndTheCost() throws Exception {
    UnitRun run = run(Detail.STATISTICS, LANES, early, late);
    List<Performance> totals = totals(run);
    int best = 0;
    for (int i = 1; i < totals.size(); i++) {
      best = totals.get(i).totalReturn() > totals.get(best).totalReturn() ? i : best;
    }

    UnitNotice notice = run.notice();

    CostRecord cost =
        run.records(Section.COST, CostRecord::read).stream()
            .reduce(CostRecord.NONE, CostRecord::plus);
    assertThat(notice)
        .isEqualTo(new UnitNotice(7, 3, 0, cost, best, totals.get(best).totalReturn()));
    assertThat(cost.barEvaluations()).isEqualTo(3 * 170);
  }

  private static UnitRun run(Detail detail, List<LaneSpec> lanes, UnitGroup... groups)
      throws Exception {
    return UnitRun.of(Units.trials(7, detail, lanes, List.of(groups)));
  }

  private static List<Performance> totals(UnitRun run) {
    return run.records(Section.TOTALS, TotalRecord::read).stream()
        .map(total -> total.performance().orElseThrow())
        .toList();
  }

  private static void addDays(DailySum sum, int lane, UnitRun run) {
    sum.beginAccount();
    for (DayRecord day : run.records(Section.DAYS, DayRecord::read)) {
      if (day.lane() == lane) {
        sum.endDay(day.epochDay(), day.equityMicros());
      }
    }
  }

  private static Tally tally(UnitRun run, int lane) {
    return run.records(Section.LANES, LaneRecord::read).stream()
        .filter(record -> record.lane() == lane)
        .map(LaneRecord::tally)
        .reduce(Tally::plus)
        .orElseThrow();
  }
}
