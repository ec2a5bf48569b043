package dev.lockstep.venue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.engine.Events;
import dev.lockstep.engine.Run;
import dev.lockstep.engine.Scenario;
import org.junit.jupiter.api.Test;

final class ReduceOnlyTest {
  @Test
  void reduceOnlySellShrinksToWhatIsHeld() {
    Run run =
        Scenario.single()
            .at(0, trading -> trading.buy(10))
            .at(1, trading -> trading.submit(trading.intent().sell(25).reduceOnly()))
            .run(Events.bars().flat(100).flat(101).flat(102).flat(103));

    assertThat(run.fills()).containsExactly("1: BUY 10 A at 101", "2: SELL 10 A at 102");
    assertThat(run.account().position(0).isFlat()).isTrue();
  }

  @Test
  void reduceOnlyOrderEndsWhenNothingIsLeftToReduce() {
    Run run =
        Scenario.single()
            .at(0, trading -> trading.buy(10))
            .at(1, trading -> trading.submit(trading.intent().sell(25).reduceOnly()))
            .at(2, trading -> trading.buy(30))
            .run(Events.bars().flat(100).flat(101).flat(102).flat(103).flat(104).flat(105));

    assertThat(run.order(2))
        .containsExactly("1: #2 PENDING", "2: #2 PARTIALLY_FILLED", "2: #2 CANCELLED REDUCE_ONLY");
    assertThat(run.account().position(0).lots()).isEqualTo(30);
  }

  @Test
  void reduceOnlyOrderWithNothingToReduceIsCancelledWhenItWouldFill() {
    Run run =
        Scenario.single()
            .at(0, trading -> trading.submit(trading.intent().sell(5).limit(105).reduceOnly()))
            .at(0, trading -> trading.submit(trading.intent().buy(5).reduceOnly()))
            .run(Events.bars().flat(100).flat(100).flat(110));

    assertThat(run.fills()).isEmpty();
    assertThat(run.order(1))
        .containsExactly("0: #1 PENDING", "1: #1 WORKING", "2: #1 CANCELLED REDUCE_ONLY");
    assertThat(run.order(2)).containsExactly("0: #2 PENDING", "1: #2 CANCELLED REDUCE_ONLY");
  }

  @Test
  void reduceOnlyOrderGoesOnReducingWhileVolumeIsScarce() {
    Run run =
        Scenario.single()
            .policy(FillPolicy.DEFAULT.withParticipation(0.1))
            .at(0, trading -> trading.buy(100))
            .at(1, trading -> trading.submit(trading.intent().sell(200).reduceOnly()))
            .run(Events.bars().flat(100).flat(101).flat(102).volume(600).flat(103));

    assertThat(run.fills())
        .containsExactly("1: BUY 100 A at 101", "2: SELL 60 A at 102", "3: SELL 40 A at 103");
    assertThat(run.order(2)).endsWith("3: #2 CANCELLED REDUCE_ONLY");
  }

  @Test
  void reduceOnlyOrderThatFillsWholeIsFilled() {
    Run run =
        Scenario.single()
            .at(0, trading -> trading.buy(10))
            .at(1, trading -> trading.submit(trading.intent().sell(10).reduceOnly()))
            .run(Events.bars().flat(100).flat(101).flat(102));

    assertThat(run.order(2)).containsExactly("1: #2 PENDING", "2: #2 FILLED");
  }
}
