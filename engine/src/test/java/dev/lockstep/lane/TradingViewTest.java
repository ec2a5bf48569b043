package dev.lockstep.lane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.engine.Events;
import dev.lockstep.engine.Scenario;
import dev.lockstep.instrument.DecimalSize;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.strategy.Trading;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a strategy reads through {@link Trading}. */
final class TradingViewTest {
  private final List<Object> seen = new ArrayList<>();

  @Test
  void equityIsCashAndAllPositionsAtTheirLastPrices() {
    Scenario.pair()
        .cash(1_000)
        .at(0, 0, trading -> trading.buy(5))
        .at(1, 0, trading -> trading.buy(2))
        .at(0, 1, trading -> seen.add(trading.equity()))
        .at(0, 2, trading -> seen.add(trading.equity()))
        .run(
            Events.bars()
                .flatOf(0, 50)
                .flatOf(1, 100)
                .day(1)
                .flatOf(0, 60)
                .flatOf(1, 110)
                .day(2)
                .flatOf(0, 70));

    // 1,000 − 5 × 60 − 2 × 110 = 480 in cash, then + 5 × 60 + 2 × 110, then + 5 × 70 + 2 × 110.
    assertThat(seen).containsExactly(1_000.0, 1_050.0);
  }

  @Test
  void lotsForAFractionIsTheExactFloorOfFractionTimesEquityByPrice() {
    Scenario.single()
        .cash(1_000)
        .at(0, trading -> seen.add(trading.lotsFor(0.95)))
        .at(0, trading -> seen.add(trading.lotsFor(0.3)))
        .at(0, trading -> seen.add(trading.lotsFor(0)))
        .at(0, trading -> seen.add(trading.lotsFor(-1)))
        .at(0, trading -> seen.add(trading.lotsFor(Double.NaN)))
        .run(Events.bars().flat(30));

    assertThat(seen).containsExactly(31L, 10L, 0L, 0L, 0L);
  }

  @Test
  void averagePriceIsTheCostOfOneUnit() {
    Instrument cents =
        new Instrument(
            "C", DecimalSize.parse("0.01"), DecimalSize.parse("10"), "USD", 1, ZoneOffset.UTC);
    Scenario.of(cents)
        .at(0, trading -> seen.add(trading.averagePrice()))
        .at(0, trading -> trading.buy(1))
        .at(1, trading -> trading.buy(3))
        .at(2, trading -> seen.add(trading.averagePrice()))
        .run(Events.bars().flat(100).flat(100).flat(200));

    assertThat(seen).containsExactly(Double.NaN, 1.75);
  }

  @Test
  void timeIsThatOfTheEvent() {
    Scenario.single()
        .at(1, trading -> seen.add(trading.timeNanos()))
        .run(Events.bars().flat(100).at(12_345).flat(100));

    assertThat(seen).containsExactly(12_345L);
  }

  @Test
  void openOrdersAreThoseOfTheInstrument() {
    Scenario.pair()
        .at(0, 0, trading -> trading.buy(1))
        .at(0, 0, trading -> seen.add(trading.hasOpenOrders()))
        .at(1, 0, trading -> seen.add(trading.hasOpenOrders()))
        .run(Events.bars().flatOf(0, 100).flatOf(1, 100));

    assertThat(seen).containsExactly(true, false);
  }

  @Test
  void enterLongBuysAFractionAndNothingWhenThatIsLessThanALot() {
    Scenario.single()
        .cash(1_000)
        .at(0, trading -> seen.add(trading.enterLong(0.05)))
        .at(0, trading -> seen.add(trading.enterLong(0.5)))
        .at(1, trading -> seen.add(trading.positionLots()))
        .run(Events.bars().flat(100).flat(100));

    assertThat(seen).containsExactly(Trading.REFUSED, 1L, 5L);
  }

  @Test
  void closePositionSellsAllAndDoesNothingWhenFlat() {
    Scenario.single()
        .at(0, trading -> seen.add(trading.closePosition()))
        .at(0, trading -> trading.buy(10))
        .at(1, trading -> seen.add(trading.isLong() && !trading.isShort() && !trading.isFlat()))
        .at(1, trading -> seen.add(trading.closePosition()))
        .at(2, trading -> seen.add(trading.positionLots()))
        .run(Events.bars().flat(100).flat(100).flat(100));

    assertThat(seen).containsExactly(Trading.REFUSED, true, 2L, 0L);
  }
}
