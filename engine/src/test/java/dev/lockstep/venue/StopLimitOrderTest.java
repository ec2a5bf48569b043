package dev.lockstep.venue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.engine.Events;
import dev.lockstep.engine.Run;
import dev.lockstep.engine.Scenario;
import org.junit.jupiter.api.Test;

final class StopLimitOrderTest {
  private static final FillPolicy LOW_FIRST =
      FillPolicy.DEFAULT.withPath(PathPolicy.OPEN_LOW_HIGH_CLOSE);
  private static final FillPolicy HIGH_FIRST =
      FillPolicy.DEFAULT.withPath(PathPolicy.OPEN_HIGH_LOW_CLOSE);

  private static Run buy(FillPolicy policy, long stop, long limit, Events events) {
    return Scenario.single()
        .policy(policy)
        .at(0, trading -> trading.submit(trading.intent().buy(10).stopLimit(stop, limit)))
        .run(events);
  }

  private static Run sell(FillPolicy policy, long stop, long limit, Events events) {
    return Scenario.single()
        .policy(policy)
        .at(0, trading -> trading.buy(10))
        .at(1, trading -> trading.submit(trading.intent().sell(10).stopLimit(stop, limit)))
        .run(events);
  }

  @Test
  void stopLimitFillsAtItsTriggerPriceWhenTheLimitAllows() {
    assertThat(buy(LOW_FIRST, 105, 107, Events.bars().flat(100).bar(100, 106, 99, 101)).fills())
        .containsExactly("1: BUY 10 A at 105");
    assertThat(
            sell(LOW_FIRST, 95, 93, Events.bars().flat(100).flat(100).bar(100, 106, 94, 101))
                .fills())
        .containsExactly("1: BUY 10 A at 100", "2: SELL 10 A at 95");
  }

  @Test
  void stopLimitFillsAtTheLimitUnderTheLimitAlwaysPolicy() {
    FillPolicy always = LOW_FIRST.withLimit(LimitTouch.PENETRATE, LimitPrice.LIMIT);

    assertThat(buy(always, 105, 107, Events.bars().flat(100).bar(100, 106, 99, 101)).fills())
        .containsExactly("1: BUY 10 A at 107");
  }

  @Test
  void onlyThePathAfterTheTriggerFillsTheLimit() {
    Events events = Events.bars().flat(100).bar(100, 106, 95, 104);

    assertThat(buy(LOW_FIRST, 105, 103, events).fills()).isEmpty();
    assertThat(buy(HIGH_FIRST, 105, 103, events).fills()).containsExactly("1: BUY 10 A at 103");
  }

  @Test
  void theCloseCanFillTheLimitAfterTheTrigger() {
    assertThat(buy(LOW_FIRST, 105, 103, Events.bars().flat(100).bar(100, 106, 95, 102)).fills())
        .containsExactly("1: BUY 10 A at 103");
  }

  @Test
  void triggeredStopLimitIsALimitOrderFromThenOn() {
    Run run =
        buy(
            LOW_FIRST,
            105,
            103,
            Events.bars().flat(100).bar(100, 106, 95, 104).flat(104).bar(104, 104, 90, 91));

    assertThat(run.fills()).containsExactly("3: BUY 10 A at 103");
  }

  @Test
  void stopEqualToLimitMustBePenetratedAfterTheTrigger() {
    assertThat(buy(LOW_FIRST, 105, 105, Events.bars().flat(100).bar(100, 106, 99, 105)).fills())
        .isEmpty();
    assertThat(buy(LOW_FIRST, 105, 105, Events.bars().flat(100).bar(100, 106, 99, 104)).fills())
        .containsExactly("1: BUY 10 A at 105");
    FillPolicy touch = LOW_FIRST.withLimit(LimitTouch.TOUCH, LimitPrice.BETTER_OF_LIMIT_AND_OPEN);
    assertThat(buy(touch, 105, 105, Events.bars().flat(100).bar(100, 106, 99, 105)).fills())
        .containsExactly("1: BUY 10 A at 105");
  }

  @Test
  void gapBeyondTheLimitTriggersAndWaitsForTheLimit() {
    Run waits = buy(LOW_FIRST, 105, 107, Events.bars().flat(100).bar(110, 112, 108, 109));
    Run comesBack = buy(LOW_FIRST, 105, 107, Events.bars().flat(100).bar(110, 112, 106, 109));

    assertThat(waits.fills()).isEmpty();
    assertThat(comesBack.fills()).containsExactly("1: BUY 10 A at 107");
  }

  @Test
  void gapBetweenStopAndLimitFillsAtTheOpen() {
    assertThat(buy(LOW_FIRST, 105, 110, Events.bars().flat(100).bar(108, 112, 107, 109)).fills())
        .containsExactly("1: BUY 10 A at 108");
  }

  @Test
  void gapFarBeyondStopAndLimitIsCaughtWhenThePathComesBack() {
    assertThat(
            sell(HIGH_FIRST, 95, 93, Events.bars().flat(100).flat(100).bar(90, 94, 88, 89)).fills())
        .containsExactly("1: BUY 10 A at 100", "2: SELL 10 A at 93");
  }

  @Test
  void triggerAtAnExtremeLeavesTheRestOfThePath() {
    assertThat(buy(HIGH_FIRST, 106, 103, Events.bars().flat(100).bar(100, 106, 95, 104)).fills())
        .containsExactly("1: BUY 10 A at 103");
    assertThat(buy(LOW_FIRST, 106, 103, Events.bars().flat(100).bar(100, 106, 95, 104)).fills())
        .isEmpty();
  }

  @Test
  void slippageDoesNotTouchStopLimits() {
    assertThat(
            buy(
                    LOW_FIRST.withSlippageTicks(3),
                    105,
                    107,
                    Events.bars().flat(100).bar(100, 106, 99, 101))
                .fills())
        .containsExactly("1: BUY 10 A at 105");
  }
}
