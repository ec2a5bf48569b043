package dev.lockstep.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class DailySumTest {
  private static final double CASH = 1_000;

  private final DailySum sum = new DailySum(CASH);

  /** The sum at the end of a day. */
  private record Day(int epochDay, double equity) {}

  @Test
  void oneAccountIsItsOwnSum() {
    account(sum, new Day(5, 1_050.5), new Day(6, 990.25));

    assertThat(days(sum)).containsExactly(new Day(5, 1_050.5), new Day(6, 990.25));
  }

  @Test
  void anAccountCountsWithItsCashBeforeItsFirstDayAndWithItsLastEquityAfterwards() {
    account(sum, new Day(1, 1_010), new Day(2, 1_020));
    account(sum, new Day(2, 990), new Day(4, 970));
    account(sum, new Day(3, 1_000), new Day(5, 1_200));

    assertThat(days(sum))
        .containsExactly(
            new Day(1, 3_010),
            new Day(2, 3_010),
            new Day(3, 3_010),
            new Day(4, 2_990),
            new Day(5, 3_190));
  }

  @Test
  void anAccountWithoutDaysCountsWithItsCash() {
    account(sum);
    account(sum, new Day(1, 1_500));

    assertThat(days(sum)).containsExactly(new Day(1, 2_500));
  }

  @Test
  void nothingIsTheSumOfNothing() {
    assertThat(days(sum)).isEmpty();
  }

  @Test
  void aLaterAccountMayBeginYearsBefore() {
    account(sum, new Day(10_000, 1_100));
    account(sum, new Day(-400, 900), new Day(11_000, 950));
    account(sum, new Day(3, 1_010));

    assertThat(days(sum))
        .containsExactly(
            new Day(-400, 2_900),
            new Day(3, 2_910),
            new Day(10_000, 3_010),
            new Day(11_000, 3_060));
  }

  @Test
  void anyAccountsGiveTheBitsOfAPlainSumByDay() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      DailySum fast = new DailySum(CASH);
      List<List<Day>> accounts = new ArrayList<>();
      for (int i = random.nextInt(5); i >= 0; i--) {
        List<Day> days = randomDays(random);
        accounts.add(days);
        account(fast, days.toArray(Day[]::new));
      }
      assertThat(days(fast)).as("seed %d", seed).isEqualTo(plainSum(accounts));
    }
  }

  @Test
  void statisticsAreThoseOfTheDailySums() {
    account(sum, new Day(1, 1_200), new Day(2, 900));
    account(sum, new Day(1, 1_000), new Day(3, 1_050));
    ClosedTrades trades = new ClosedTrades();
    trades.add(150);
    Tally tally = new Tally(2_000, 1_950, 7, 4_000, 2, 10, 5, 0, trades);
    DailyReturns returns = new DailyReturns(2_000);
    Drawdown drawdown = new Drawdown(2_000);
    for (double equity : new double[] {2_200, 1_900, 1_950}) {
      returns.endDay(equity);
      drawdown.mark(equity);
    }

    Performance performance = sum.performance(tally, 252);

    assertThat(performance).isEqualTo(Performance.of(tally, returns, drawdown.largest(), 252));
    assertThat(performance.maxDrawdown()).isEqualTo(1 - 1_900.0 / 2_200);
    assertThat(performance.dailyReturns()).isEqualTo(3);
  }

  private static void account(DailySum sum, Day... days) {
    sum.beginAccount();
    for (Day day : days) {
      sum.endDay(day.epochDay(), day.equity());
    }
  }

  private static List<Day> days(DailySum sum) {
    List<Day> days = new ArrayList<>();
    sum.forEachDay((epochDay, equity) -> days.add(new Day(epochDay, equity)));
    return days;
  }

  private static List<Day> randomDays(Random random) {
    List<Day> days = new ArrayList<>();
    int epochDay = random.nextInt(2_000) - 1_000;
    for (int i = random.nextInt(50); i > 0; i--) {
      days.add(new Day(epochDay, CASH * random.nextDouble() * 2));
      epochDay += 1 + random.nextInt(random.nextInt(20) == 0 ? 1_000 : 4);
    }
    return days;
  }

  private static List<Day> plainSum(List<List<Day>> accounts) {
    SortedMap<Integer, Double> changes = new TreeMap<>();
    for (List<Day> days : accounts) {
      double equity = CASH;
      for (Day day : days) {
        changes.merge(day.epochDay(), day.equity() - equity, Double::sum);
        equity = day.equity();
      }
    }
    double equity = CASH * accounts.size();
    List<Day> days = new ArrayList<>();
    for (Map.Entry<Integer, Double> change : changes.entrySet()) {
      equity += change.getValue();
      days.add(new Day(change.getKey(), equity));
    }
    return days;
  }
}
