package dev.lockstep.jobs.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The oracle on the real files: what it reads, and that its books balance. */
final class NaiveSmaCrossDataTest {

  @Test
  void tenYearsOfOracleAreReadWithoutLossAndBalance() {
    NaiveSeries series =
        MarketFiles.oracle(LocalDate.parse("2005-01-03"), LocalDate.parse("2014-12-31"));
    NaiveRules rules = NaiveRules.of(10, 30, "1000000", "3");

    NaiveResult result = NaiveSmaCross.alone(series, rules);

    assertThat(series.bars()).hasSize(2_517);
    assertThat(series.rejectedRows()).isZero();
    assertThatBooksBalance(List.of(series), rules, result);
  }

  @Test
  void fourYearsOfMinutesAreReadWithoutLossAndBalance() {
    NaiveSeries series = MarketFiles.bitcoinMinutes(2015, 2018);
    NaiveRules rules = NaiveRules.of(50, 200, "1000000", "3");

    NaiveResult result = NaiveSmaCross.alone(series, rules);

    assertThat(series.bars().size() + series.rejectedRows()).isEqualTo(1_685_648);
    assertThatBooksBalance(List.of(series), rules, result);
  }

  @Test
  void sharesWithOneCashBalanceAndAreNeverTradedWhileSuspended() {
    List<NaiveSeries> shares = MarketFiles.shares();
    NaiveRules rules = NaiveRules.of(10, 30, "10000000", "3");

    NaiveResult result = NaiveSmaCross.sharedCash(shares, rules);

    assertThatBooksBalance(shares, rules, result);
  }

  private static void assertThatBooksBalance(
      List<NaiveSeries> allSeries, NaiveRules rules, NaiveResult result) {
    Map<String, BigDecimal> positions = new HashMap<>();
    BigDecimal equity = rules.cash().subtract(result.fees());
    for (NaiveFill fill : result.fills()) {
      BigDecimal bought = fill.isBuy() ? fill.quantity() : fill.quantity().negate();
      positions.merge(fill.symbol(), bought, BigDecimal::add);
      equity = equity.subtract(bought.multiply(fill.price()));
    }
    for (NaiveSeries series : allSeries) {
      BigDecimal held = positions.getOrDefault(series.symbol(), BigDecimal.ZERO);
      long close = series.bars().get(series.bars().size() - 1).close();
      equity = equity.add(held.multiply(BigDecimal.valueOf(close, NaiveBar.PRICE_DECIMALS)));
    }
    // Each fill rounds its notional by half a micro at most.
    BigDecimal rounding = BigDecimal.valueOf(result.fills().size(), 6);
    assertThat(result.finalEquity().subtract(equity).abs()).isLessThanOrEqualTo(rounding);
  }
}
