package dev.lockstep.lane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.engine.Events;
import dev.lockstep.engine.RecordedOutputs.OrderUpdate;
import dev.lockstep.engine.Run;
import dev.lockstep.engine.Scenario;
import dev.lockstep.order.OrderState;
import dev.lockstep.order.Refusal;
import dev.lockstep.risk.RiskLimits;
import dev.lockstep.strategy.Trading;
import dev.lockstep.venue.FillPolicy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ModifyTest {
  private static final FillPolicy TENTH = FillPolicy.DEFAULT.withParticipation(0.1);

  private final List<Refusal> answers = new ArrayList<>();

  private void modify(Trading trading, long lots, long limitTicks, long stopTicks) {
    answers.add(trading.modify(1, lots, limitTicks, stopTicks));
  }

  private static RiskLimits maxPosition(long lots) {
    return new RiskLimits(
        Long.MAX_VALUE, Long.MAX_VALUE, lots, Double.POSITIVE_INFINITY, 1_000, false);
  }

  @Test
  void modifiedOrderFillsByItsNewValues() {
    Run run =
        Scenario.single()
            .at(0, trading -> trading.submit(trading.intent().buy(10).limit(95)))
            .at(1, trading -> modify(trading, 20, 97, 0))
            .run(Events.bars().flat(100).flat(100).bar(100, 100, 96, 100));

    assertThat(answers).containsExactly(Refusal.NONE);
    assertThat(run.fills()).containsExactly("2: BUY 20 A at 97");
  }

  @Test
  void modificationIsReportedWithTheOrderAsItIsNow() {
    Run run =
        Scenario.single()
            .at(0, trading -> trading.submit(trading.intent().buy(10).stopLimit(105, 107)))
            .at(1, trading -> modify(trading, 20, 109, 108))
            .run(Events.bars().flat(100).flat(100));

    assertThat(run.outputs().of(OrderUpdate.class))
        .last()
        .extracting(
            OrderUpdate::quantityLots,
            OrderUpdate::limitTicks,
            OrderUpdate::stopTicks,
            OrderUpdate::updatedNanos)
        .containsExactly(20L, 109L, 108L, Events.DAY);
  }

  @Test
  void pricesThatTheTypeDoesNotHaveAreIgnored() {
    Run run =
        Scenario.single()
            .at(0, trading -> trading.submit(trading.intent().buy(10).limit(95)))
            .at(0, trading -> modify(trading, 10, 96, -5))
            .run(Events.bars().flat(100).flat(100));

    assertThat(answers).containsExactly(Refusal.NONE);
    assertThat(run.outputs().of(OrderUpdate.class))
        .last()
        .extracting(OrderUpdate::limitTicks, OrderUpdate::stopTicks)
        .containsExactly(96L, 0L);
  }

  @Test
  void marketAndStopOrdersCanBeModifiedToo() {
    Run run =
        Scenario.single()
            .at(0, trading -> trading.buy(10))
            .at(0, trading -> modify(trading, 7, 0, 0))
            .at(1, trading -> trading.submit(trading.intent().sell(7).stop(90).reduceOnly()))
            .at(1, trading -> answers.add(trading.modify(2, 5, 0, 95)))
            .run(Events.bars().flat(100).flat(100).bar(100, 100, 94, 94));

    assertThat(answers).containsExactly(Refusal.NONE, Refusal.NONE);
    assertThat(run.fills()).containsExactly("1: BUY 7 A at 100", "2: SELL 5 A at 95");
  }

  @Test
  void unknownOrderCannotBeModified() {
    Run run =
        Scenario.single().at(0, trading -> modify(trading, 10, 95, 0)).run(Events.bars().flat(100));

    assertThat(answers).containsExactly(Refusal.UNKNOWN_ORDER);
    assertThat(run.refusedRequests()).containsExactly("0: request for #1 refused: UNKNOWN_ORDER");
  }

  @Test
  void anotherInstrumentsOrderCannotBeModified() {
    Scenario.pair()
        .at(0, 0, trading -> trading.buy(10))
        .at(1, 0, trading -> modify(trading, 20, 0, 0))
        .run(Events.bars().flatOf(0, 100).flatOf(1, 100));

    assertThat(answers).containsExactly(Refusal.UNKNOWN_ORDER);
  }

  @Test
  void modificationThatRiskRefusesLeavesTheOrderAsItWas() {
    Run run =
        Scenario.single()
            .limits(maxPosition(15))
            .at(0, trading -> trading.submit(trading.intent().buy(10).limit(95)))
            .at(0, trading -> modify(trading, 16, 96, 0))
            .at(0, trading -> modify(trading, 10, 0, 0))
            .run(Events.bars().flat(100).flat(90));

    assertThat(answers).containsExactly(Refusal.MAX_POSITION, Refusal.PRICE_NOT_POSITIVE);
    assertThat(run.refusedRequests())
        .containsExactly(
            "0: request for #1 refused: MAX_POSITION",
            "0: request for #1 refused: PRICE_NOT_POSITIVE");
    assertThat(run.fills()).containsExactly("1: BUY 10 A at 90");
  }

  @Test
  void modifiedOrderDoesNotCountAgainstItself() {
    Scenario.single()
        .limits(maxPosition(15))
        .at(0, trading -> trading.submit(trading.intent().buy(10).limit(95)))
        .at(0, trading -> modify(trading, 15, 95, 0))
        .run(Events.bars().flat(100).flat(100));

    assertThat(answers).containsExactly(Refusal.NONE);
  }

  @Test
  void quantityMustBeMoreThanWhatIsFilled() {
    Run run =
        Scenario.single()
            .policy(TENTH)
            .at(0, trading -> trading.buy(150))
            .at(1, trading -> modify(trading, 100, 0, 0))
            .at(1, trading -> modify(trading, Long.MIN_VALUE, 0, 0))
            .at(1, trading -> modify(trading, 101, 0, 0))
            .run(Events.bars().flat(100).flat(100).flat(100));

    assertThat(answers)
        .containsExactly(
            Refusal.QUANTITY_NOT_POSITIVE, Refusal.QUANTITY_NOT_POSITIVE, Refusal.NONE);
    assertThat(run.fills()).containsExactly("1: BUY 100 A at 100", "2: BUY 1 A at 100");
  }

  @Test
  void whatAPartlyFilledBuyHasBoughtIsNotCountedTwice() {
    Run run =
        Scenario.single()
            .policy(TENTH)
            .limits(maxPosition(150))
            .at(0, trading -> trading.submit(trading.intent().buy(150).limit(105)))
            .at(1, trading -> modify(trading, 150, 104, 0))
            .run(Events.bars().flat(100).flat(100).flat(100));

    assertThat(answers).containsExactly(Refusal.NONE);
    assertThat(run.account().position(0).lots()).isEqualTo(150);
  }

  @Test
  void whatAPartlyFilledSellHasSoldIsNotAShortSale() {
    Run run =
        Scenario.single()
            .policy(TENTH)
            .at(0, trading -> trading.buy(150))
            .at(2, trading -> trading.submit(trading.intent().sell(150).limit(95)))
            .at(3, trading -> answers.add(trading.modify(2, 150, 96, 0)))
            .run(Events.bars().flat(100).flat(100).flat(100).flat(100).flat(100));

    assertThat(answers).containsExactly(Refusal.NONE);
    assertThat(run.account().position(0).lots()).isZero();
  }

  @Test
  void valuesChangedDuringAnEventAreWorkedFromTheNextOn() {
    Run run =
        Scenario.single()
            .at(0, trading -> trading.submit(trading.intent().buy(10).limit(98)))
            .at(0, trading -> trading.submit(trading.intent().buy(10).limit(96)))
            .atFill(
                (fill, trading) -> {
                  if (fill.order().id() == 1) {
                    answers.add(trading.modify(2, 10, 80, 0));
                  }
                })
            .run(Events.bars().flat(100).bar(100, 100, 90, 100).bar(100, 100, 70, 100));

    assertThat(answers).containsExactly(Refusal.NONE);
    assertThat(run.fills()).containsExactly("1: BUY 10 A at 98", "2: BUY 10 A at 80");
  }

  @Test
  void valuesChangedWhenAnotherOrderExpiresAreWorkedFromTheNextEventOn() {
    Run run =
        Scenario.single()
            .at(0, trading -> trading.submit(trading.intent().buy(1).limit(50).goodTill(0)))
            .at(0, trading -> trading.submit(trading.intent().buy(10).limit(60)))
            .atOrder(
                (order, trading) -> {
                  if (order.state() == OrderState.EXPIRED) {
                    answers.add(trading.modify(2, 10, 97, 0));
                  }
                })
            .run(Events.bars().flat(100).bar(100, 100, 90, 99).bar(98, 99, 96, 98));

    assertThat(answers).containsExactly(Refusal.NONE);
    assertThat(run.fills()).containsExactly("2: BUY 10 A at 97");
  }
}
