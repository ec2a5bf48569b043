package dev.lockstep.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.order.OrderState;
import dev.lockstep.strategy.Portfolio;
import dev.lockstep.strategy.RebalancingStrategy;
import dev.lockstep.strategy.Setup;
import dev.lockstep.strategy.Strategy;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class WaitCheckTest {
  private static StrategyTestKit bars(Supplier<Strategy> strategy) {
    return StrategyTestKit.of(strategy).closes(11, 12, 13, 14, 12, 11, 11, 9, 10, 13, 14);
  }

  @Test
  void whoDoesNothingElseKeepsThePromise() {
    StrategyTestKit kit = bars(Waiting::new);

    assertThat(kit.run().fills())
        .extracting(FillOutput::toString)
        .containsExactly(
            "event 4: buy 1 TEST at 14.0",
            "event 7: sell 1 TEST at 11.0",
            "event 11: buy 1 TEST at 14.0");
    kit.checkWaits();
    kit.checkSurvivesRestore();
    kit.checkBlockLengths();
  }

  @Test
  void printsAreWaitedForAsWell() {
    StrategyTestKit kit = StrategyTestKit.of(Waiting::new);
    kit.trade(11, 1).trade(13, 1).trade(12, 1).trade(11, 1).trade(11, 1);

    assertThat(kit.run().fills()).hasSize(2);
    kit.checkWaits();
  }

  @Test
  void orderAtAnEventThatIsNotWaitedForIsReported() {
    assertThatThrownBy(bars(Waiting.Eager::new)::checkWaits)
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            Eager does something at events that it does not wait for. Unlike with a call at every \
            event, after event 9 of 11 output 16 was
              nothing
            and must be
              event 9: order 3 buy 1 TEST market PENDING
            wakeWhenFlat, wakeWhenHolding and wakeWhenWorking promise that onBar and onTrade do \
            nothing, and remember nothing, until one of the conditions holds.""");
  }

  @Test
  void checkOfRestoresIncludesIt() {
    assertThatThrownBy(bars(Waiting.Eager::new)::checkSurvivesRestore)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("Eager does something at events that it does not wait for");
  }

  @Test
  void whatIsRememberedMeanwhileIsReported() {
    assertThatThrownBy(bars(Waiting.Counting::new)::checkWaits)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(
            "after event 1 of 11 all outputs are equal, but what save() writes is not");
  }

  @Test
  void promiseIsCheckedWhereTheEngineCallsMoreOften() {
    StrategyTestKit kit =
        StrategyTestKit.of(Waiting.Eager::new)
            .instrument("AAA", "0.01", "1")
            .instrument("BBB", "0.01", "1");
    for (double price : new double[] {13, 11, 11, 10, 10}) {
      kit.bar("AAA", price, price, price, price, 1).bar("BBB", 11, 11, 11, 11, 1);
    }

    assertThatThrownBy(kit::checkWaits)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("buy 1 AAA market PENDING");
  }

  @Test
  void eventThatFindsAnOrderOpenIsNotWaitedFor() {
    StrategyTestKit kit = bars(Waiting.Protected::new);

    assertThat(kit.run().orders())
        .extracting(OrderOutput::state)
        .contains(OrderState.FILLED, OrderState.PENDING);
    kit.checkWaits();
  }

  @Test
  void orderThatIsGivenUpAtAnEventThatIsNotWaitedForIsReported() {
    StrategyTestKit kit = StrategyTestKit.of(Waiting.Impatient::new);

    assertThatThrownBy(kit.closes(14, 13, 13, 13, 13, 13, 13)::checkWaits)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("event 5: order 1 buy 1 TEST limit at 11.0 CANCELLED");
  }

  @Test
  void whoWaitsForNothingKeepsAnyPromise() {
    StrategyTestKit.of(EveryThirdBar::new).closes(1, 2, 3, 4).checkWaits();
  }

  /** Buys the second instrument once the first is above 12. */
  private static final class Rotation implements RebalancingStrategy {
    @Override
    public void open(Setup setup) {
      // It looks at the bars alone.
    }

    @Override
    public void onStep(Portfolio portfolio) {
      if (portfolio.bar(0).close() > 12 && portfolio.trading(1).isFlat()) {
        portfolio.trading(1).buy(1);
      }
    }
  }

  @Test
  void strategyThatRebalancesIsAskedAtEachStep() {
    StrategyTestKit kit =
        StrategyTestKit.of(Rotation::new)
            .instrument("AAA", "0.01", "1")
            .instrument("BBB", "0.01", "1");
    for (double price : new double[] {11, 13, 14}) {
      kit.bar("AAA", price, price, price, price, 9).bar("BBB", 20, 20, 20, 20, 9);
    }

    assertThat(kit.run().fills())
        .extracting(FillOutput::toString)
        .containsExactly("event 6: buy 1 BBB at 20.0");
    kit.checkSurvivesRestore();
    kit.checkBlockLengths();
  }
}
