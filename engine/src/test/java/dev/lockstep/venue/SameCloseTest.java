package dev.lockstep.venue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.engine.Events;
import dev.lockstep.engine.Run;
import dev.lockstep.engine.Scenario;
import dev.lockstep.strategy.Trading;
import org.junit.jupiter.api.Test;

final class SameCloseTest {
  private static final FillPolicy SAME_CLOSE =
      FillPolicy.DEFAULT.withMarketFill(MarketFill.SAME_CLOSE);

  @Test
  void marketOrderFillsAtTheCloseOfTheBarThatCausedIt() {
    Run run =
        Scenario.single()
            .policy(SAME_CLOSE)
            .at(0, trading -> trading.buy(10))
            .at(1, trading -> trading.sell(10))
            .run(Events.bars().bar(100, 105, 95, 102).bar(103, 105, 101, 104).flat(110));

    assertThat(run.fills()).containsExactly("0: BUY 10 A at 102", "1: SELL 10 A at 104");
    assertThat(run.trips()).hasSize(1);
  }

  @Test
  void closeFillsOfSeveralInstrumentsBelongToTheirStep() {
    Run run =
        Scenario.pair()
            .policy(SAME_CLOSE)
            .at(1, 0, trading -> trading.buy(10))
            .at(0, 1, trading -> trading.buy(5))
            .run(
                Events.bars()
                    .flatOf(0, 100)
                    .barOf(1, 50, 60, 40, 55)
                    .day(1)
                    .barOf(0, 100, 110, 90, 101)
                    .day(2)
                    .flatOf(1, 70));

    assertThat(run.fills()).containsExactly("0: BUY 10 B at 55", "1: BUY 5 A at 101");
  }

  @Test
  void slippageIsAddedToTheClose() {
    Run run =
        Scenario.single()
            .policy(SAME_CLOSE.withSlippageTicks(2))
            .at(0, trading -> trading.buy(10))
            .at(1, trading -> trading.sell(10))
            .run(Events.bars().flat(100).flat(100).flat(110));

    assertThat(run.fills()).containsExactly("0: BUY 10 A at 102", "1: SELL 10 A at 98");
  }

  @Test
  void otherOrdersStillWaitForTheNextEvent() {
    Run run =
        Scenario.single()
            .policy(SAME_CLOSE)
            .at(0, trading -> trading.submit(trading.intent().buy(10).limit(105)))
            .run(Events.bars().bar(100, 110, 90, 100).flat(101));

    assertThat(run.fills()).containsExactly("1: BUY 10 A at 101");
  }

  @Test
  void barWithoutVolumeHasNoCloseToFillAt() {
    Run run =
        Scenario.single()
            .policy(SAME_CLOSE)
            .at(0, trading -> trading.buy(10))
            .run(Events.bars().flat(100).volume(0).bar(103, 105, 101, 104));

    assertThat(run.fills()).containsExactly("1: BUY 10 A at 103");
  }

  @Test
  void orderOfAFillFillsAtTheCloseOfTheSameBar() {
    Run run =
        Scenario.single()
            .policy(SAME_CLOSE)
            .at(0, trading -> trading.submit(trading.intent().buy(10).limit(95)))
            .atFill((fill, trading) -> sellWhatWasBought(fill.positionLots(), trading))
            .run(Events.bars().flat(100).bar(100, 105, 90, 99));

    assertThat(run.fills()).containsExactly("1: BUY 10 A at 95", "1: SELL 10 A at 99");
  }

  private static void sellWhatWasBought(long positionLots, Trading trading) {
    if (positionLots > 0) {
      trading.sell(positionLots);
    }
  }

  @Test
  void closeTakesOnlyWhatTheOpenLeftOfTheVolume() {
    Run run =
        Scenario.single()
            .policy(SAME_CLOSE.withParticipation(0.1))
            .at(0, trading -> trading.submit(trading.intent().buy(60).limit(101)))
            .at(1, trading -> trading.buy(60))
            .run(Events.bars().flat(100).bar(100, 105, 95, 104).bar(103, 105, 101, 104));

    assertThat(run.fills())
        .containsExactly("1: BUY 60 A at 100", "1: BUY 40 A at 104", "2: BUY 20 A at 103");
  }

  @Test
  void eachBarHasItsOwnVolumeEvenWhenNoOrderWasOpenAtItsBeginning() {
    Run run =
        Scenario.single()
            .policy(SAME_CLOSE.withParticipation(0.1))
            .at(0, trading -> trading.buy(100))
            .at(2, trading -> trading.sell(30))
            .run(Events.bars().flat(100).flat(101).flat(102).volume(300).flat(103));

    assertThat(run.fills()).containsExactly("0: BUY 100 A at 100", "2: SELL 30 A at 102");
  }

  @Test
  void immediateOrdersDoNotOutliveTheClose() {
    Run run =
        Scenario.single()
            .policy(SAME_CLOSE.withParticipation(0.1))
            .at(0, trading -> trading.submit(trading.intent().buy(150).immediateOrCancel()))
            .at(1, trading -> trading.submit(trading.intent().buy(150).fillOrKill()))
            .run(Events.bars().flat(100).flat(101).flat(102));

    assertThat(run.fills()).containsExactly("0: BUY 100 A at 100");
    assertThat(run.order(1))
        .containsExactly(
            "0: #1 PENDING", "0: #1 PARTIALLY_FILLED", "0: #1 CANCELLED NOT_FILLED_AT_ONCE");
    assertThat(run.order(2)).containsExactly("1: #2 PENDING", "1: #2 CANCELLED NOT_FILLED_AT_ONCE");
  }

  @Test
  void dayOfADayOrderBeginsWithTheCloseThatCouldFillIt() {
    Run run =
        Scenario.single()
            .policy(SAME_CLOSE.withParticipation(0.1))
            .at(0, trading -> trading.submit(trading.intent().buy(150).day()))
            .run(Events.bars().flat(100).flat(101));

    assertThat(run.order(1))
        .containsExactly("0: #1 PENDING", "0: #1 PARTIALLY_FILLED", "1: #1 EXPIRED");
  }
}
