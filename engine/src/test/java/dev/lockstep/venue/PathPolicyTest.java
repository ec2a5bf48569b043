package dev.lockstep.venue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.engine.Events;
import dev.lockstep.engine.Run;
import dev.lockstep.engine.Scenario;
import org.junit.jupiter.api.Test;

/** A long position with a stop at 90 and a target at 110, and a bar that reaches both. */
final class PathPolicyTest {
  private static final String STOPPED = "2: SELL 10 A at 90";
  private static final String TARGET = "2: SELL 10 A at 110";

  private static Run bracket(PathPolicy path, long high, long low) {
    return Scenario.single()
        .policy(FillPolicy.DEFAULT.withPath(path))
        .at(0, trading -> trading.buy(10))
        .at(
            1,
            trading -> {
              trading.submit(trading.intent().sell(10).limit(110).reduceOnly());
              trading.submit(trading.intent().sell(10).stop(90).reduceOnly());
            })
        .run(Events.bars().flat(100).flat(100).bar(100, high, low, 100).flat(100));
  }

  private static String exit(PathPolicy path, long high, long low) {
    Run run = bracket(path, high, low);
    assertThat(run.fills()).hasSize(2).first().isEqualTo("1: BUY 10 A at 100");
    return run.fills().get(1);
  }

  @Test
  void pessimisticPathHurtsTheLongPositionFirst() {
    assertThat(exit(PathPolicy.PESSIMISTIC, 115, 85)).isEqualTo(STOPPED);
    assertThat(exit(PathPolicy.PESSIMISTIC, 111, 80)).isEqualTo(STOPPED);
  }

  @Test
  void optimisticPathHelpsTheLongPositionFirst() {
    assertThat(exit(PathPolicy.OPTIMISTIC, 115, 85)).isEqualTo(TARGET);
    assertThat(exit(PathPolicy.OPTIMISTIC, 130, 89)).isEqualTo(TARGET);
  }

  @Test
  void openHighLowClosePathReachesTheTargetFirst() {
    assertThat(exit(PathPolicy.OPEN_HIGH_LOW_CLOSE, 115, 85)).isEqualTo(TARGET);
  }

  @Test
  void openLowHighClosePathReachesTheStopFirst() {
    assertThat(exit(PathPolicy.OPEN_LOW_HIGH_CLOSE, 115, 85)).isEqualTo(STOPPED);
  }

  @Test
  void nearerExtremePathGoesToTheNearerExtremeFirst() {
    assertThat(exit(PathPolicy.NEARER_EXTREME_FIRST, 112, 85)).isEqualTo(TARGET);
    assertThat(exit(PathPolicy.NEARER_EXTREME_FIRST, 115, 88)).isEqualTo(STOPPED);
  }

  @Test
  void equallyNearExtremesArePessimistic() {
    assertThat(exit(PathPolicy.NEARER_EXTREME_FIRST, 115, 85)).isEqualTo(STOPPED);
  }

  @Test
  void theExitThatCameTooLateHasNothingLeftToReduce() {
    Run run = bracket(PathPolicy.PESSIMISTIC, 115, 85);

    assertThat(run.order(3)).containsExactly("1: #3 PENDING", "2: #3 FILLED");
    assertThat(run.order(2)).containsExactly("1: #2 PENDING", "2: #2 CANCELLED REDUCE_ONLY");
  }

  @Test
  void whenFlatTheOrdersOwnPositionIsTheOneThatIsHurt() {
    Scenario stopLimit =
        Scenario.single()
            .at(0, trading -> trading.submit(trading.intent().buy(10).stopLimit(105, 103)));
    Events events = Events.bars().flat(100).bar(100, 106, 95, 104);

    assertThat(stopLimit.policy(FillPolicy.DEFAULT).run(events).fills()).isEmpty();
    assertThat(
            stopLimit
                .policy(FillPolicy.DEFAULT.withPath(PathPolicy.OPTIMISTIC))
                .run(events)
                .fills())
        .containsExactly("1: BUY 10 A at 103");
  }
}
