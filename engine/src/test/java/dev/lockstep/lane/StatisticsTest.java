package dev.lockstep.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lockstep.account.CommissionSchedule;
import dev.lockstep.engine.Events;
import dev.lockstep.engine.GroupEngine;
import dev.lockstep.engine.Run;
import dev.lockstep.engine.Scenario;
import dev.lockstep.market.EventKind;
import dev.lockstep.performance.Performance;
import dev.lockstep.venue.FillPolicy;
import dev.lockstep.venue.MarketFill;
import java.math.BigDecimal;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The statistics of a lane against numbers worked out by hand beside each test. */
final class StatisticsTest {
  private static final Offset<Double> TINY = within(1e-12);

  /** 1,000 in cash; 5 bought at 100, sold at 120 on the last of five days. */
  private static Run fiveAtHundred() {
    return Scenario.single()
        .cash(1_000)
        .commission(CommissionSchedule.basisPoints(new BigDecimal("100")))
        .at(0, trading -> trading.buy(5))
        .at(3, trading -> trading.sell(5))
        .run(
            Events.bars()
                .flat(100)
                .bar(100, 100, 100, 110)
                .bar(110, 110, 70, 80)
                .bar(80, 130, 80, 125)
                .bar(120, 120, 110, 115));
  }

  @Test
  void summaryOfASmallRunIsWhatTheHandSays() {
    Run run = fiveAtHundred();
    Performance performance = run.performance();

    // Fees are 1% of 500 and of 600; equity at the closes: 1,000, then 495 in cash + 5 × 110 =
    // 1,045, + 5 × 80 = 895, + 5 × 125 = 1,120, and at the end 495 + 600 − 6 = 1,089.
    assertThat(run.days())
        .containsExactly(
            "0: cash 1000.0, equity 1000.0",
            "1: cash 495.0, equity 1045.0",
            "2: cash 495.0, equity 895.0",
            "3: cash 495.0, equity 1120.0",
            "4: cash 1089.0, equity 1089.0");
    double[] returns = {
      0, 1_045.0 / 1_000 - 1, 895.0 / 1_045 - 1, 1_120.0 / 895 - 1, 1_089.0 / 1_120 - 1
    };
    double mean = (returns[1] + returns[2] + returns[3] + returns[4]) / 5;
    double squares = 0;
    for (double value : returns) {
      squares += (value - mean) * (value - mean);
    }
    double deviation = Math.sqrt(squares / 4);
    double downside = Math.sqrt((returns[2] * returns[2] + returns[4] * returns[4]) / 5);
    assertThat(performance.totalReturn()).isCloseTo(0.089, TINY);
    assertThat(performance.cagr()).isCloseTo(Math.pow(1.089, 252 / 5.0) - 1, within(1e-10));
    assertThat(performance.annualVolatility()).isCloseTo(deviation * Math.sqrt(252), TINY);
    assertThat(performance.sharpe()).isCloseTo(mean / deviation * Math.sqrt(252), TINY);
    assertThat(performance.sortino()).isCloseTo(mean / downside * Math.sqrt(252), TINY);
    assertThat(performance.maxDrawdown()).isCloseTo(1 - 895.0 / 1_045, TINY);
    assertThat(performance.calmar())
        .isCloseTo(performance.cagr() / performance.maxDrawdown(), TINY);
    assertThat(performance.trades()).isEqualTo(1);
    assertThat(performance.fills()).isEqualTo(2);
    assertThat(performance.winRate()).isEqualTo(1);
    assertThat(performance.profitFactor()).isNaN();
    assertThat(performance.turnover()).isCloseTo(1.1, TINY);
    assertThat(performance.feesMicros()).isEqualTo(11_000_000);
    assertThat(performance.bars()).isEqualTo(5);
    // Something is held after three of the five bars.
    assertThat(performance.exposure()).isEqualTo(0.6);
    assertThat(performance.dailyReturns()).isEqualTo(5);
  }

  @Test
  void firstReturnIsMeasuredFromTheInitialCash() {
    Performance performance =
        Scenario.single()
            .cash(1_000)
            .policy(FillPolicy.DEFAULT.withMarketFill(MarketFill.SAME_CLOSE))
            .at(0, trading -> trading.buy(10))
            .commission(CommissionSchedule.basisPoints(new BigDecimal("100")))
            .run(Events.bars().flat(50).flat(50))
            .performance();

    // The fee of 5 makes the first day's return −0.5%, the second day's is 0.
    assertThat(performance.sortino()).isCloseTo(-Math.sqrt(252.0 / 2), TINY);
    assertThat(performance.maxDrawdown()).isCloseTo(0.005, TINY);
  }

  @Test
  void severalBarsOfADayMakeOneReturnAtItsLastMark() {
    Run run =
        Scenario.single()
            .cash(1_000)
            .at(0, trading -> trading.buy(10))
            .run(
                Events.bars()
                    .every(Events.DAY / 2)
                    .flat(100)
                    .flat(100)
                    .flat(60)
                    .flat(110)
                    .flat(105)
                    .flat(121));

    assertThat(run.days())
        .containsExactly(
            "0: cash 0.0, equity 1000.0",
            "1: cash 0.0, equity 1100.0",
            "2: cash 0.0, equity 1210.0");
    assertThat(run.performance().dailyReturns()).isEqualTo(3);
    // Marks inside a day count for the drawdown.
    assertThat(run.performance().maxDrawdown()).isCloseTo(0.4, TINY);
  }

  @Test
  void openPositionCountsAtItsLastPrice() {
    Performance performance =
        Scenario.single()
            .cash(1_000)
            .at(0, trading -> trading.buy(10))
            .run(Events.bars().flat(100).bar(100, 130, 100, 125))
            .performance();

    assertThat(performance.finalEquityMicros()).isEqualTo(1_250_000_000);
    assertThat(performance.trades()).isZero();
    assertThat(performance.winRate()).isNaN();
  }

  @Test
  void barsOfSeveralInstrumentsCountEach() {
    Performance performance =
        Scenario.pair()
            .at(0, 0, trading -> trading.buy(10))
            .at(0, 1, trading -> trading.sell(10))
            .run(
                Events.bars()
                    .flatOf(0, 100)
                    .flatOf(1, 100)
                    .day(1)
                    .flatOf(0, 100)
                    .flatOf(1, 100)
                    .day(2)
                    .flatOf(0, 100))
            .performance();

    assertThat(performance.bars()).isEqualTo(5);
    assertThat(performance.exposure()).isEqualTo(2 / 5.0);
  }

  @Test
  void dayUnderWayCountsOnceItEnded() {
    GroupEngine engine = Scenario.single().engine(EventKind.BAR, 4, LaneListener.NONE);

    Events.bars().flat(100).flat(101).feed(engine, 4);
    assertThat(engine.lane(0).performance(252).dailyReturns()).isEqualTo(1);
    engine.finish();
    assertThat(engine.lane(0).performance(252).dailyReturns()).isEqualTo(2);
  }
}
