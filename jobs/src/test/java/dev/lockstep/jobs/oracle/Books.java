package dev.lockstep.jobs.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A check of the oracle itself: its fills, added up again, come to its final equity. */
final class Books {
  private Books() {}

  static void assertBalance(List<NaiveSeries> allSeries, NaiveRules rules, NaiveResult result) {
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
