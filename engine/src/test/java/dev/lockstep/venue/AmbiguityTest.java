package dev.lockstep.venue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.engine.Events;
import dev.lockstep.engine.Run;
import dev.lockstep.engine.Scenario;
import dev.lockstep.strategy.Trading;
import org.junit.jupiter.api.Test;

final class AmbiguityTest {
  private static void bracket(Trading trading, long lots) {
    trading.submit(trading.intent().sell(lots).limit(110));
    trading.submit(trading.intent().sell(lots).stop(90));
  }

  private static Run heldWithBracket(long lots, Events events) {
    return Scenario.single()
        .at(0, trading -> trading.buy(10))
        .at(1, trading -> bracket(trading, lots))
        .run(events);
  }

  private static Events third(long open, long high, long low, long close) {
    return Events.bars().flat(100).flat(100).bar(open, high, low, close);
  }

  @Test
  void stopAndTargetInTheSameBarCountOnce() {
    assertThat(heldWithBracket(10, third(100, 115, 85, 100)).ambiguousBars()).isEqualTo(1);
  }

  @Test
  void stopOrTargetAloneIsNotAmbiguous() {
    assertThat(heldWithBracket(10, third(100, 115, 95, 100)).ambiguousBars()).isZero();
    assertThat(heldWithBracket(10, third(100, 105, 85, 100)).ambiguousBars()).isZero();
    assertThat(heldWithBracket(10, third(100, 105, 95, 100)).ambiguousBars()).isZero();
  }

  @Test
  void gapThroughTheStopLeavesNoDoubt() {
    assertThat(heldWithBracket(10, third(88, 115, 85, 100)).ambiguousBars()).isZero();
    assertThat(heldWithBracket(10, third(112, 115, 85, 100)).ambiguousBars()).isZero();
  }

  @Test
  void exitsThatShareThePositionWithoutCompetingAreNotAmbiguous() {
    Run run = heldWithBracket(5, third(100, 115, 85, 100));

    assertThat(run.fills()).hasSize(3);
    assertThat(run.ambiguousBars()).isZero();
  }

  @Test
  void exitsThatTogetherExceedThePositionAreAmbiguous() {
    assertThat(heldWithBracket(6, third(100, 115, 85, 100)).ambiguousBars()).isEqualTo(1);
  }

  @Test
  void threeExitsThatOnlyTogetherExceedThePositionAreAmbiguous() {
    Run run =
        Scenario.single()
            .at(0, trading -> trading.buy(10))
            .at(
                1,
                trading -> {
                  bracket(trading, 5);
                  trading.submit(trading.intent().sell(5).limit(112));
                })
            .run(third(100, 115, 85, 100));

    assertThat(run.ambiguousBars()).isEqualTo(1);
  }

  @Test
  void stopLimitThatOnlyOnePathFillsIsAmbiguousWhetherItFilledOrNot() {
    for (PathPolicy path : PathPolicy.values()) {
      Run run =
          Scenario.single()
              .policy(FillPolicy.DEFAULT.withPath(path))
              .at(0, trading -> trading.submit(trading.intent().buy(10).stopLimit(105, 103)))
              .run(Events.bars().flat(100).bar(100, 106, 95, 104));

      assertThat(run.ambiguousBars()).as(path.name()).isEqualTo(1);
    }
  }

  @Test
  void stopLimitThatBothPathsFillAlikeIsNotAmbiguous() {
    Run run =
        Scenario.single()
            .at(0, trading -> trading.submit(trading.intent().buy(10).stopLimit(105, 107)))
            .run(Events.bars().flat(100).bar(100, 106, 95, 104));

    assertThat(run.fills()).hasSize(1);
    assertThat(run.ambiguousBars()).isZero();
  }

  @Test
  void entryAndTargetThatThePathMustReachInThisOrderAreAmbiguous() {
    Scenario both =
        Scenario.single()
            .at(
                0,
                trading -> {
                  trading.submit(trading.intent().buy(10).limit(95));
                  trading.submit(trading.intent().sell(10).limit(105));
                });
    Events events = Events.bars().flat(100).bar(100, 110, 90, 100);

    Run lowFirst = both.policy(FillPolicy.DEFAULT).run(events);
    Run highFirst =
        both.policy(FillPolicy.DEFAULT.withPath(PathPolicy.OPEN_HIGH_LOW_CLOSE)).run(events);

    assertThat(lowFirst.fills()).containsExactly("1: BUY 10 A at 95", "1: SELL 10 A at 105");
    assertThat(highFirst.fills()).containsExactly("1: BUY 10 A at 95");
    assertThat(lowFirst.ambiguousBars()).isEqualTo(1);
    assertThat(highFirst.ambiguousBars()).isEqualTo(1);
  }

  @Test
  void entryAndStopBelowItAreReachedInOneOrderOnEveryPath() {
    Run run =
        Scenario.single()
            .at(
                0,
                trading -> {
                  trading.submit(trading.intent().buy(10).limit(95));
                  trading.submit(trading.intent().sell(10).stop(92));
                })
            .run(Events.bars().flat(100).bar(100, 110, 90, 100));

    assertThat(run.fills()).containsExactly("1: BUY 10 A at 95", "1: SELL 10 A at 92");
    assertThat(run.ambiguousBars()).isZero();
  }

  @Test
  void marketAndLimitOrdersAloneAreNeverAmbiguous() {
    Run run =
        Scenario.single()
            .at(0, trading -> trading.buy(10))
            .at(0, trading -> trading.submit(trading.intent().buy(10).limit(95)))
            .at(0, trading -> trading.submit(trading.intent().buy(10).stop(105)))
            .run(Events.bars().flat(100).bar(100, 110, 90, 100));

    assertThat(run.fills()).hasSize(3);
    assertThat(run.ambiguousBars()).isZero();
  }

  @Test
  void eachInstrumentOfAStepCountsForItself() {
    Run run =
        Scenario.pair()
            .at(0, 0, trading -> trading.buy(10))
            .at(1, 0, trading -> trading.buy(10))
            .at(0, 1, trading -> bracket(trading, 10))
            .at(1, 1, trading -> bracket(trading, 10))
            .run(
                Events.bars()
                    .flatOf(0, 100)
                    .flatOf(1, 100)
                    .day(1)
                    .flatOf(0, 100)
                    .flatOf(1, 100)
                    .day(2)
                    .barOf(0, 100, 115, 85, 100)
                    .barOf(1, 100, 115, 85, 100));

    assertThat(run.ambiguousBars()).isEqualTo(2);
  }
}
