package dev.lockstep.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** An account of 1,000 that ends at 1,210 after two days of +10%, having won 300 and lost 90. */
final class PerformanceTest {
  private static final Offset<Double> TINY = within(1e-12);
  private static final long MICROS = 1_000_000;

  private static ClosedTrades trades(long... profitsMicros) {
    ClosedTrades trades = new ClosedTrades();
    for (long profit : profitsMicros) {
      trades.add(profit);
    }
    return trades;
  }

  private static Tally tally(long finalEquity, ClosedTrades trades) {
    return new Tally(
        1_000 * MICROS, finalEquity * MICROS, 7 * MICROS, 5_000 * MICROS, 8, 40, 10, 2, trades);
  }

  private static DailyReturns twoDays() {
    DailyReturns returns = new DailyReturns(1_000 * MICROS);
    returns.endDay(1_100 * MICROS);
    returns.endDay(1_210 * MICROS);
    return returns;
  }

  private static Performance performance() {
    ClosedTrades trades = trades(200 * MICROS, -60 * MICROS, 100 * MICROS, -30 * MICROS, 0);
    return Performance.of(tally(1_210, trades), twoDays(), 0.2, 4);
  }

  @Test
  void totalReturnIsMeasuredFromTheInitialCash() {
    assertThat(performance().totalReturn()).isCloseTo(0.21, TINY);
    assertThat(performance().initialCashMicros()).isEqualTo(1_000 * MICROS);
    assertThat(performance().finalEquityMicros()).isEqualTo(1_210 * MICROS);
  }

  @Test
  void growthPerYearCompoundsTheTotalReturnOverTheDays() {
    // Four days make a year: 1.21 ^ (4 ÷ 2) − 1.
    assertThat(performance().cagr()).isCloseTo(1.21 * 1.21 - 1, TINY);
    assertThat(performance().calmar()).isCloseTo((1.21 * 1.21 - 1) / 0.2, TINY);
    assertThat(performance().periodsPerYear()).isEqualTo(4);
    assertThat(performance().dailyReturns()).isEqualTo(2);
  }

  @Test
  void tradesAreCountedAndWonAfterFees() {
    assertThat(performance().trades()).isEqualTo(5);
    assertThat(performance().winRate()).isEqualTo(0.4);
    assertThat(performance().profitFactor()).isCloseTo(300.0 / 90, TINY);
  }

  @Test
  void exposureTurnoverFeesAndCountsComeFromTheTally() {
    assertThat(performance().exposure()).isEqualTo(0.25);
    assertThat(performance().turnover()).isEqualTo(5);
    assertThat(performance().feesMicros()).isEqualTo(7 * MICROS);
    assertThat(performance().fills()).isEqualTo(8);
    assertThat(performance().bars()).isEqualTo(40);
    assertThat(performance().ambiguousBars()).isEqualTo(2);
    assertThat(performance().maxDrawdown()).isEqualTo(0.2);
  }

  @Test
  void ratiosOfTheReturnsAreTakenOver() {
    DailyReturns returns = new DailyReturns(100);
    returns.endDay(110);
    returns.endDay(99);

    Performance performance = Performance.of(tally(990, trades()), returns, 0.1, 252);

    // Returns of +10% and −10%: mean 0, deviation √0.02, downside √0.005.
    assertThat(performance.annualVolatility()).isCloseTo(Math.sqrt(0.02 * 252), TINY);
    assertThat(performance.sharpe()).isCloseTo(0, TINY);
    assertThat(performance.sortino()).isCloseTo(0, TINY);
    assertThat(performance.cagr()).isCloseTo(Math.pow(0.99, 126) - 1, TINY);
  }

  @Test
  void whatIsNotDefinedIsNotANumber() {
    Tally nothing = new Tally(1_000, 1_000, 0, 0, 0, 0, 0, 0, trades());

    Performance performance = Performance.of(nothing, new DailyReturns(1_000), 0, 252);

    assertThat(performance.totalReturn()).isZero();
    assertThat(performance.cagr()).isNaN();
    assertThat(performance.calmar()).isNaN();
    assertThat(performance.sharpe()).isNaN();
    assertThat(performance.sortino()).isNaN();
    assertThat(performance.annualVolatility()).isNaN();
    assertThat(performance.winRate()).isNaN();
    assertThat(performance.profitFactor()).isNaN();
    assertThat(performance.exposure()).isZero();
    assertThat(performance.turnover()).isZero();
  }

  @Test
  void profitFactorNeedsALoss() {
    assertThat(trades(5, 7).profitFactor()).isNaN();
    assertThat(trades(5, 0).profitFactor()).isNaN();
    assertThat(trades(-5).profitFactor()).isZero();
    assertThat(trades(5, 7).winRate()).isEqualTo(1);
  }

  @Test
  void talliesOfSeveralAccountsAddUp() {
    Tally sum = tally(1_210, trades(5, -2)).plus(tally(900, trades(-3)));

    assertThat(sum)
        .usingRecursiveComparison()
        .isEqualTo(
            new Tally(
                2_000 * MICROS,
                2_110 * MICROS,
                14 * MICROS,
                10_000 * MICROS,
                16,
                80,
                20,
                4,
                trades(5, -2, -3)));
    assertThat(sum.trades().grossProfitMicros()).isEqualTo(5);
    assertThat(sum.trades().grossLossMicros()).isEqualTo(5);
    assertThat(sum.trades().won()).isEqualTo(1);
  }

  @Test
  void restoredTradesGoOn() {
    ClosedTrades trades = trades(5, -2, 0);
    SnapshotWriter out = new SnapshotWriter();
    trades.save(out);
    SnapshotReader in = new SnapshotReader(out.toByteArray());
    ClosedTrades restored = new ClosedTrades();

    restored.restore(in);

    assertThat(in.isAtEnd()).isTrue();
    assertThat(restored).usingRecursiveComparison().isEqualTo(trades);
  }
}
