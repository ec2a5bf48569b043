package dev.lockstep.venue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.engine.Events;
import dev.lockstep.engine.Run;
import dev.lockstep.engine.Scenario;
import org.junit.jupiter.api.Test;

final class StopOrderTest {
  private static Run buyStop105(FillPolicy policy, Events events) {
    return Scenario.single()
        .policy(policy)
        .at(0, trading -> trading.submit(trading.intent().buy(10).stop(105)))
        .run(events);
  }

  private static Run sellStop95(FillPolicy policy, Events events) {
    return Scenario.single()
        .policy(policy)
        .at(0, trading -> trading.submit(trading.intent().buy(10).limit(1_000)))
        .at(1, trading -> trading.submit(trading.intent().sell(10).stop(95)))
        .run(events);
  }

  @Test
  void stopFillsAtItsTriggerPriceWhenTheBarReachesIt() {
    assertThat(
            buyStop105(FillPolicy.DEFAULT, Events.bars().flat(100).bar(100, 107, 99, 101)).fills())
        .containsExactly("1: BUY 10 A at 105");
    assertThat(
            sellStop95(FillPolicy.DEFAULT, Events.bars().flat(100).flat(100).bar(100, 101, 90, 99))
                .fills())
        .containsExactly("1: BUY 10 A at 100", "2: SELL 10 A at 95");
  }

  @Test
  void stopNeedsOnlyToBeTouched() {
    assertThat(
            buyStop105(FillPolicy.DEFAULT, Events.bars().flat(100).bar(100, 105, 99, 101)).fills())
        .containsExactly("1: BUY 10 A at 105");
  }

  @Test
  void stopThatTheBarGapsThroughFillsAtTheOpen() {
    assertThat(
            buyStop105(FillPolicy.DEFAULT, Events.bars().flat(100).bar(109, 111, 99, 101)).fills())
        .containsExactly("1: BUY 10 A at 109");
    assertThat(
            sellStop95(FillPolicy.DEFAULT, Events.bars().flat(100).flat(100).bar(91, 101, 90, 99))
                .fills())
        .containsExactly("1: BUY 10 A at 100", "2: SELL 10 A at 91");
  }

  @Test
  void slippageIsAddedToTheStopsPrice() {
    FillPolicy slipping = FillPolicy.DEFAULT.withSlippageTicks(2);

    assertThat(buyStop105(slipping, Events.bars().flat(100).bar(100, 107, 99, 101)).fills())
        .containsExactly("1: BUY 10 A at 107");
    assertThat(buyStop105(slipping, Events.bars().flat(100).bar(109, 111, 99, 101)).fills())
        .containsExactly("1: BUY 10 A at 111");
    assertThat(
            sellStop95(slipping, Events.bars().flat(100).flat(100).bar(100, 101, 90, 99)).fills())
        .containsExactly("1: BUY 10 A at 100", "2: SELL 10 A at 93");
    assertThat(sellStop95(slipping, Events.bars().flat(100).flat(100).bar(91, 101, 90, 99)).fills())
        .containsExactly("1: BUY 10 A at 100", "2: SELL 10 A at 89");
  }

  @Test
  void stopThatIsNotReachedWaits() {
    Run run =
        buyStop105(
            FillPolicy.DEFAULT,
            Events.bars().flat(100).bar(100, 104, 90, 101).bar(101, 104, 99, 104).flat(106));

    assertThat(run.fills()).containsExactly("3: BUY 10 A at 106");
    assertThat(run.orders()).containsExactly("0: #1 PENDING", "1: #1 WORKING", "3: #1 FILLED");
  }

  @Test
  void stopThatTriggeredWithoutVolumeIsAMarketOrderFromThenOn() {
    FillPolicy capped = FillPolicy.DEFAULT.withParticipation(0.5);

    Run run =
        buyStop105(
            capped, Events.bars().flat(100).bar(100, 106, 99, 100).volume(1).bar(90, 91, 89, 90));

    assertThat(run.fills()).containsExactly("2: BUY 10 A at 90");
  }
}
