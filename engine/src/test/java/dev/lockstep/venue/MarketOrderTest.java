package dev.lockstep.venue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.engine.Events;
import dev.lockstep.engine.Run;
import dev.lockstep.engine.Scenario;
import org.junit.jupiter.api.Test;

final class MarketOrderTest {
  @Test
  void marketOrderFillsAtTheNextOpen() {
    Run run =
        Scenario.single()
            .at(0, trading -> trading.buy(10))
            .at(1, trading -> trading.sell(4))
            .run(Events.bars().flat(100).bar(103, 105, 101, 104).bar(98, 99, 97, 97));

    assertThat(run.fills()).containsExactly("1: BUY 10 A at 103", "2: SELL 4 A at 98");
  }

  @Test
  void marketOrderOfTheLastBarStaysPending() {
    Run run =
        Scenario.single().at(1, trading -> trading.buy(10)).run(Events.bars().flat(100).flat(101));

    assertThat(run.fills()).isEmpty();
    assertThat(run.orders()).containsExactly("1: #1 PENDING");
  }

  @Test
  void marketOrderOfAPrintFillsAtTheNextPrint() {
    Run run =
        Scenario.single()
            .at(0, trading -> trading.buy(10))
            .run(Events.prints().print(0, 100, 5).print(0, 103, 5).print(0, 104, 5));

    assertThat(run.fills()).containsExactly("0: BUY 10 A at 103");
  }

  @Test
  void slippageMakesBuysDearerAndSellsCheaper() {
    Run run =
        Scenario.single()
            .policy(FillPolicy.DEFAULT.withSlippageTicks(2))
            .at(0, trading -> trading.buy(10))
            .at(1, trading -> trading.sell(10))
            .run(Events.bars().flat(100).flat(100).flat(100));

    assertThat(run.fills()).containsExactly("1: BUY 10 A at 102", "2: SELL 10 A at 98");
  }

  @Test
  void slippageLeavesASellAtLeastOneTick() {
    Run run =
        Scenario.single()
            .policy(FillPolicy.DEFAULT.withSlippageTicks(5))
            .at(0, trading -> trading.buy(10))
            .at(1, trading -> trading.sell(10))
            .run(Events.bars().flat(3).flat(3).flat(3));

    assertThat(run.fills()).containsExactly("1: BUY 10 A at 8", "2: SELL 10 A at 1");
  }
}
