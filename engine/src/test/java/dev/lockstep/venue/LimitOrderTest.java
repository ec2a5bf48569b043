package dev.lockstep.venue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.engine.Events;
import dev.lockstep.engine.Run;
import dev.lockstep.engine.Scenario;
import org.junit.jupiter.api.Test;

final class LimitOrderTest {
  private static final FillPolicy TOUCH =
      FillPolicy.DEFAULT.withLimit(LimitTouch.TOUCH, LimitPrice.BETTER_OF_LIMIT_AND_OPEN);
  private static final FillPolicy LIMIT_ALWAYS =
      FillPolicy.DEFAULT.withLimit(LimitTouch.PENETRATE, LimitPrice.LIMIT);

  private static Run buyAt95(FillPolicy policy, Events events) {
    return Scenario.single()
        .policy(policy)
        .at(0, trading -> trading.submit(trading.intent().buy(10).limit(95)))
        .run(events);
  }

  private static Run sellAt105(FillPolicy policy, Events events) {
    return Scenario.single()
        .policy(policy)
        .at(0, trading -> trading.buy(10))
        .at(1, trading -> trading.submit(trading.intent().sell(10).limit(105)))
        .run(events);
  }

  private static Events second(long open, long high, long low, long close) {
    return Events.bars().flat(100).bar(open, high, low, close);
  }

  private static Events third(long open, long high, long low, long close) {
    return Events.bars().flat(100).flat(100).bar(open, high, low, close);
  }

  @Test
  void limitThatIsPenetratedFillsAtTheLimit() {
    assertThat(buyAt95(FillPolicy.DEFAULT, second(100, 105, 94, 102)).fills())
        .containsExactly("1: BUY 10 A at 95");
    assertThat(sellAt105(FillPolicy.DEFAULT, third(100, 106, 94, 102)).fills())
        .containsExactly("1: BUY 10 A at 100", "2: SELL 10 A at 105");
  }

  @Test
  void limitThatIsOnlyTouchedDoesNotFill() {
    assertThat(buyAt95(FillPolicy.DEFAULT, second(100, 105, 95, 102)).fills()).isEmpty();
    assertThat(buyAt95(FillPolicy.DEFAULT, second(95, 105, 95, 102)).fills()).isEmpty();
    assertThat(sellAt105(FillPolicy.DEFAULT, third(100, 105, 94, 102)).fills()).hasSize(1);
    assertThat(sellAt105(FillPolicy.DEFAULT, third(105, 105, 94, 102)).fills()).hasSize(1);
  }

  @Test
  void touchPolicyFillsALimitThatIsOnlyTouched() {
    assertThat(buyAt95(TOUCH, second(100, 105, 95, 102)).fills())
        .containsExactly("1: BUY 10 A at 95");
    assertThat(sellAt105(TOUCH, third(100, 105, 94, 102)).fills())
        .containsExactly("1: BUY 10 A at 100", "2: SELL 10 A at 105");
    assertThat(buyAt95(TOUCH, second(100, 105, 96, 102)).fills()).isEmpty();
  }

  @Test
  void limitFillsAtTheOpenWhenThatIsBetter() {
    assertThat(buyAt95(FillPolicy.DEFAULT, second(90, 105, 89, 102)).fills())
        .containsExactly("1: BUY 10 A at 90");
    assertThat(buyAt95(FillPolicy.DEFAULT, second(90, 105, 90, 102)).fills())
        .containsExactly("1: BUY 10 A at 90");
    assertThat(sellAt105(FillPolicy.DEFAULT, third(110, 111, 109, 110)).fills())
        .containsExactly("1: BUY 10 A at 100", "2: SELL 10 A at 110");
  }

  @Test
  void limitAlwaysPolicyFillsAtTheLimitEvenWhenTheOpenIsBetter() {
    assertThat(buyAt95(LIMIT_ALWAYS, second(90, 105, 89, 102)).fills())
        .containsExactly("1: BUY 10 A at 95");
    assertThat(sellAt105(LIMIT_ALWAYS, third(110, 111, 109, 110)).fills())
        .containsExactly("1: BUY 10 A at 100", "2: SELL 10 A at 105");
  }

  @Test
  void limitOrdersHaveNoSlippage() {
    FillPolicy slipping = FillPolicy.DEFAULT.withSlippageTicks(3);

    assertThat(buyAt95(slipping, second(100, 105, 94, 102)).fills())
        .containsExactly("1: BUY 10 A at 95");
    assertThat(buyAt95(slipping, second(90, 105, 89, 102)).fills())
        .containsExactly("1: BUY 10 A at 90");
  }

  @Test
  void limitWaitsUntilItsPriceComes() {
    Run run =
        buyAt95(
            FillPolicy.DEFAULT,
            Events.bars().flat(100).flat(101).flat(96).bar(96, 97, 90, 91).flat(80));

    assertThat(run.fills()).containsExactly("3: BUY 10 A at 95");
    assertThat(run.orders()).containsExactly("0: #1 PENDING", "1: #1 WORKING", "3: #1 FILLED");
  }

  @Test
  void printMustGoBeyondTheLimitToo() {
    Run run =
        Scenario.single()
            .at(0, trading -> trading.submit(trading.intent().buy(10).limit(95)))
            .run(Events.prints().print(0, 100, 1).print(0, 95, 1).print(0, 94, 1));

    assertThat(run.fills()).containsExactly("0: BUY 10 A at 94");
  }
}
