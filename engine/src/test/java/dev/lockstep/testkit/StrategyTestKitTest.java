package dev.lockstep.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.market.Bar;
import dev.lockstep.market.TradePrint;
import dev.lockstep.order.OrderState;
import dev.lockstep.order.Refusal;
import dev.lockstep.order.Side;
import dev.lockstep.strategy.Setup;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.strategy.Trading;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class StrategyTestKitTest {
  private static StrategyTestKit sevenBars(Supplier<Strategy> strategy) {
    return StrategyTestKit.of(strategy).closes(10, 11, 12, 13, 14, 15, 16);
  }

  @Test
  void whatCameOutIsReadAsValues() {
    TestRun run = sevenBars(EveryThirdBar::new).cash(100).commissionBasisPoints(100).run();

    assertThat(run.fills())
        .containsExactly(
            new FillOutput(4, 1, "TEST", Side.BUY, 1, 13, 0.13, 1),
            new FillOutput(7, 2, "TEST", Side.BUY, 1, 16, 0.16, 2));
    assertThat(run.orders()).extracting(OrderOutput::state).containsOnly(OrderState.FILLED);
    assertThat(run.positionLots()).isEqualTo(2);
    assertThat(run.cash()).isEqualTo(70.71);
    assertThat(run.equity()).isEqualTo(102.71);
    assertThat(run.fees()).isEqualTo(0.29);
    assertThat(run.days()).hasSize(7);
    assertThat(run.roundTrips()).isEmpty();
  }

  @Test
  void aRejectedOrderShowsItsReason() {
    TestRun run = sevenBars(EveryThirdBar::new).cash(12).run();

    assertThat(run.rejections())
        .containsExactly(Refusal.INSUFFICIENT_CASH, Refusal.INSUFFICIENT_CASH);
  }

  @Test
  void aForgottenCounterIsReportedWithTheFirstDifferenceAndItsEvent() {
    StrategyTestKit kit = sevenBars(EveryThirdBar::new);

    assertThatThrownBy(kit::checkSurvivesRestore)
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            EveryThirdBar does not survive a restore after event 1 of 7: output 3 was
              2024-01-03: cash 100000.0, equity 100000.0
            and must be
              event 3: order 1 buy 1 TEST market PENDING
            save() and restore() must carry everything that the strategy remembers between events, \
            apart from its indicators and orders.""");
  }

  @Test
  void aSavedCounterSurvives() {
    StrategyTestKit kit = sevenBars(EveryThirdBar.Careful::new);

    kit.checkSurvivesRestore();
    kit.checkBlockLengths();
  }

  @Test
  void aCounterThatIsSavedButNotRestoredIsReported() {
    assertThatThrownBy(sevenBars(EveryThirdBar.HalfCareful::new)::checkSurvivesRestore)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("after event 1 of 7")
        .hasMessageContaining("save() right after restore() writes other bytes");
  }

  @Test
  void aRestoreThatReadsTooLittleIsReported() {
    assertThatThrownBy(sevenBars(EveryThirdBar.Unread::new)::checkSurvivesRestore)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("after event 0 of 7")
        .hasMessageContaining("restore() did not read all that save() wrote");
  }

  @Test
  void eventsThatLeadToNoOrderProveNothing() {
    StrategyTestKit kit = StrategyTestKit.of(EveryThirdBar::new).closes(10, 11);

    assertThatThrownBy(kit::checkSurvivesRestore)
        .isInstanceOf(AssertionError.class)
        .hasMessage("EveryThirdBar sends no order in these 2 events: feed some that make it trade");
  }

  @Test
  void stateOutsideTheStrategyIsReported() {
    AtomicInteger shared = new AtomicInteger();
    StrategyTestKit kit = sevenBars(() -> onEachBar(t -> t.buy(shared.incrementAndGet())));

    assertThatThrownBy(kit::checkSurvivesRestore)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("different results for the same events")
        .hasMessageContaining("clocks, random numbers, threads or static state");
  }

  @Test
  void theSameObjectTwiceIsRefused() {
    EveryThirdBar one = new EveryThirdBar();

    assertThatIllegalStateException()
        .isThrownBy(sevenBars(() -> one)::checkSurvivesRestore)
        .withMessageContaining("must make a new strategy each time");
  }

  @Test
  void barsOfSeveralInstrumentsFormOneStepUntilOneComesAgain() {
    StrategyTestKit kit =
        StrategyTestKit.of(EveryThirdBar.Careful::new)
            .instrument("AAA", "0.01", "1")
            .instrument("BBB", "0.5", "100");
    for (int i = 0; i < 4; i++) {
      kit.bar("BBB", 20.5, 21, 20, 20.5, 900).bar("AAA", 1, 1, 1, 1, 50);
    }

    TestRun run = kit.run();

    assertThat(run.days()).hasSize(4);
    assertThat(run.fills())
        .extracting(FillOutput::toString)
        .containsExactly("event 7: buy 1 AAA at 1.0", "event 8: buy 1 BBB at 20.5");
    assertThat(run.positionLots("BBB")).isEqualTo(1);
    assertThatIllegalStateException().isThrownBy(run::positionLots);
    kit.checkSurvivesRestore();
    kit.checkBlockLengths();
  }

  @Test
  void printsAreFedOneByOne() {
    StrategyTestKit kit =
        StrategyTestKit.of(() -> onEachPrint(t -> t.submit(t.intent().buy(2).limit(999))));
    kit.trade(10, 5).trade(9.98, 1).trade(10, 1);

    assertThat(kit.run().fills())
        .extracting(FillOutput::toString)
        .containsExactly("event 2: buy 2 TEST at 9.98");
    kit.checkSurvivesRestore();
  }

  @Test
  void eventsThatCannotBeAreRefusedInOneLine() {
    StrategyTestKit kit = StrategyTestKit.of(EveryThirdBar::new).closes(10);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> kit.closes(10.005))
        .withMessage("price must be a multiple of the tick 0.01, was 10.005 (symbol TEST)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> kit.bar(10, 9, 8, 9))
        .withMessageStartingWith("bar must have 0 < low <= open, close <= high")
        .withMessageEndingWith("was 1000, 900, 800, 900 ticks, 1000000.0 (symbol TEST)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> kit.trade("XYZ", 10, 1))
        .withMessage("unknown symbol XYZ; there are TEST");
    assertThatIllegalStateException()
        .isThrownBy(() -> kit.trade(10, 1))
        .withMessageContaining("either bars or prints");
    assertThatCode(kit::run).doesNotThrowAnyException();
  }

  private interface Action {
    void run(Trading trading);
  }

  private static Strategy onEachBar(Action action) {
    return new Strategy() {
      @Override
      public void open(Setup setup) {}

      @Override
      public void onBar(Bar bar, Trading trading) {
        action.run(trading);
      }
    };
  }

  private static Strategy onEachPrint(Action action) {
    return new Strategy() {
      @Override
      public void open(Setup setup) {}

      @Override
      public void onTrade(TradePrint print, Trading trading) {
        if (trading.isFlat() && !trading.hasOpenOrders()) {
          action.run(trading);
        }
      }
    };
  }
}
