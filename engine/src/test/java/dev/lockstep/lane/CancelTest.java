package dev.lockstep.lane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.engine.Events;
import dev.lockstep.engine.Run;
import dev.lockstep.engine.Scenario;
import dev.lockstep.order.Order;
import dev.lockstep.order.OrderState;
import dev.lockstep.order.Refusal;
import dev.lockstep.strategy.Trading;
import dev.lockstep.venue.FillPolicy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CancelTest {
  private final List<Refusal> answers = new ArrayList<>();

  private static void limit(Trading trading, long ticks) {
    trading.submit(trading.intent().buy(10).limit(ticks));
  }

  @Test
  void cancelledOrderNeverFills() {
    Run run =
        Scenario.single()
            .at(0, trading -> limit(trading, 95))
            .at(1, trading -> answers.add(trading.cancel(1)))
            .run(Events.bars().flat(100).flat(100).flat(90));

    assertThat(answers).containsExactly(Refusal.NONE);
    assertThat(run.fills()).isEmpty();
    assertThat(run.orders())
        .containsExactly("0: #1 PENDING", "1: #1 WORKING", "1: #1 CANCELLED BY_REQUEST");
    assertThat(run.refusedRequests()).isEmpty();
  }

  @Test
  void orderCanBeCancelledInTheEventThatSubmittedIt() {
    Run run =
        Scenario.single()
            .at(0, trading -> trading.cancel(trading.buy(10)))
            .run(Events.bars().flat(100).flat(100));

    assertThat(run.fills()).isEmpty();
    assertThat(run.orders()).containsExactly("0: #1 PENDING", "0: #1 CANCELLED BY_REQUEST");
  }

  @Test
  void cancelOfAnUnknownOrEndedOrderIsRefused() {
    Run run =
        Scenario.single()
            .at(0, trading -> trading.buy(10))
            .at(0, trading -> answers.add(trading.cancel(99)))
            .at(1, trading -> answers.add(trading.cancel(1)))
            .run(Events.bars().flat(100).flat(100));

    assertThat(answers).containsExactly(Refusal.UNKNOWN_ORDER, Refusal.UNKNOWN_ORDER);
    assertThat(run.refusedRequests())
        .containsExactly(
            "0: request for #99 refused: UNKNOWN_ORDER",
            "1: request for #1 refused: UNKNOWN_ORDER");
  }

  @Test
  void strategyCannotCancelAnotherInstrumentsOrder() {
    Run run =
        Scenario.pair()
            .at(0, 0, trading -> limit(trading, 95))
            .at(1, 0, trading -> answers.add(trading.cancel(1)))
            .run(Events.bars().flatOf(0, 100).flatOf(1, 100).day(1).flatOf(0, 90).flatOf(1, 100));

    assertThat(answers).containsExactly(Refusal.UNKNOWN_ORDER);
    assertThat(run.fills()).containsExactly("1: BUY 10 A at 90");
  }

  @Test
  void orderCancelledByASiblingsFillDoesNotFillInTheSameEvent() {
    Run run =
        Scenario.single()
            .at(0, trading -> limit(trading, 97))
            .at(0, trading -> limit(trading, 95))
            .atFill((fill, trading) -> trading.cancel(2))
            .run(Events.bars().flat(100).bar(100, 100, 90, 100));

    assertThat(run.fills()).containsExactly("1: BUY 10 A at 97");
    assertThat(run.order(2)).containsExactly("0: #2 PENDING", "1: #2 CANCELLED BY_REQUEST");
  }

  @Test
  void orderCancelledAtItsOwnPartialFillIsReportedOnce() {
    Run run =
        Scenario.single()
            .policy(FillPolicy.DEFAULT.withParticipation(0.1))
            .at(0, trading -> trading.buy(150))
            .atFill((fill, trading) -> trading.cancel(1))
            .run(Events.bars().flat(100).flat(101).flat(102));

    assertThat(run.fills()).containsExactly("1: BUY 100 A at 101");
    assertThat(run.orders())
        .containsExactly("0: #1 PENDING", "1: #1 PARTIALLY_FILLED", "1: #1 CANCELLED BY_REQUEST");
    assertThat(run.notes())
        .containsSubsequence("fill A 100", "order 1 CANCELLED", "bar A 101")
        .doesNotContain("order 1 PARTIALLY_FILLED");
  }

  @Test
  void cancelAllEndsAllOrdersOfItsInstrumentOnly() {
    Run run =
        Scenario.pair()
            .at(0, 0, trading -> limit(trading, 95))
            .at(0, 0, trading -> limit(trading, 96))
            .at(1, 0, trading -> limit(trading, 95))
            .at(0, 1, Trading::cancelAll)
            .run(
                Events.bars()
                    .flatOf(0, 100)
                    .flatOf(1, 100)
                    .day(1)
                    .flatOf(0, 100)
                    .flatOf(1, 100)
                    .day(2)
                    .flatOf(0, 90)
                    .flatOf(1, 90));

    assertThat(run.fills()).containsExactly("2: BUY 10 B at 90");
    assertThat(run.order(1)).endsWith("1: #1 CANCELLED BY_REQUEST");
    assertThat(run.order(2)).endsWith("1: #2 CANCELLED BY_REQUEST");
  }

  @Test
  void cancelAllLeavesTheOrdersThatReplaceTheCancelledOnes() {
    Run run =
        Scenario.single()
            .at(0, trading -> limit(trading, 95))
            .at(0, trading -> limit(trading, 96))
            .at(1, Trading::cancelAll)
            .atOrder(CancelTest::replaceCancelled)
            .run(Events.bars().flat(100).flat(100).flat(50));

    assertThat(run.fills()).containsExactly("2: BUY 10 A at 50", "2: BUY 10 A at 50");
  }

  private static void replaceCancelled(Order order, Trading trading) {
    if (order.state() == OrderState.CANCELLED) {
      limit(trading, order.limitTicks() - 1);
    }
  }

  @Test
  void cancelDuringItsOwnAnnouncementEndsTheOrder() {
    Run run =
        Scenario.single()
            .at(0, trading -> trading.buy(10))
            .atOrder(
                (order, trading) -> {
                  if (order.state() == OrderState.PENDING) {
                    trading.cancel(order.id());
                  }
                })
            .run(Events.bars().flat(100).flat(100));

    assertThat(run.fills()).isEmpty();
    assertThat(run.orders()).containsExactly("0: #1 PENDING", "0: #1 CANCELLED BY_REQUEST");
  }
}
