package dev.lockstep.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.account.CommissionSchedule;
import dev.lockstep.engine.Events;
import dev.lockstep.engine.Run;
import dev.lockstep.engine.Scenario;
import dev.lockstep.order.OrderIntent;
import dev.lockstep.order.Refusal;
import dev.lockstep.strategy.Trading;
import dev.lockstep.venue.FillPolicy;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every reason for which an order is refused or ends unfilled, and what causes it. */
final class RefusalTest {
  private static final long MICROS = Scenario.MICROS;
  private static final long NONE = Long.MAX_VALUE;

  @ParameterizedTest
  @EnumSource(
      value = Refusal.class,
      names = {"NONE", "PAUSED", "REDUCING", "HALTED", "BY_VENUE"},
      mode = EnumSource.Mode.EXCLUDE)
  void everyReasonHasItsCause(Refusal reason) {
    assertThat(outcomesOf(reason)).last().asString().endsWith(reason.name());
  }

  @ParameterizedTest
  @EnumSource(Refusal.class)
  void everyReasonHasAMeaningForPeople(Refusal reason) {
    assertThat(reason.meaning()).isNotBlank().doesNotEndWith(".");
  }

  private static List<String> outcomesOf(Refusal reason) {
    return switch (reason) {
      case NONE -> throw new IllegalArgumentException("no refusal");
      case PAUSED, REDUCING, HALTED, BY_VENUE ->
          throw new IllegalArgumentException(reason + " is caused from outside: LiveCommandsTest");
      case QUANTITY_NOT_POSITIVE -> submit(trading -> trading.intent().buy(0)).orders();
      case PRICE_NOT_POSITIVE -> submit(trading -> trading.intent().buy(1).limit(0)).orders();
      case NO_MARKET_PRICE ->
          Scenario.single().at(0, trading -> trading.buy(1)).run(Events.bars().flat(0)).orders();
      case MAX_ORDER_QUANTITY ->
          submit(limits(10, NONE, NONE), trading -> trading.intent().buy(11)).orders();
      case MAX_ORDER_AMOUNT ->
          submit(limits(NONE, 999 * MICROS, NONE), trading -> trading.intent().buy(10)).orders();
      case MAX_POSITION ->
          submit(limits(NONE, NONE, 10), trading -> trading.intent().buy(11)).orders();
      case PRICE_COLLAR ->
          submit(collar(0.1), trading -> trading.intent().buy(1).limit(111)).orders();
      case MAX_OPEN_ORDERS -> twoOrdersWhereOneMayBeOpen().orders();
      case SHORT_SALE -> submit(trading -> trading.intent().sell(1)).orders();
      case INSUFFICIENT_CASH -> submit(trading -> trading.intent().buy(10_001)).orders();
      case UNKNOWN_ORDER ->
          Scenario.single()
              .at(0, trading -> trading.cancel(7))
              .run(Events.bars().flat(100))
              .refusedRequests();
      case REDUCE_ONLY -> submit(trading -> trading.intent().buy(1).reduceOnly()).orders();
      case NOT_FILLED_AT_ONCE ->
          submit(trading -> trading.intent().buy(1).limit(90).immediateOrCancel()).orders();
      case BY_REQUEST ->
          Scenario.single()
              .at(0, trading -> trading.cancel(trading.buy(1)))
              .run(Events.bars().flat(100))
              .orders();
    };
  }

  private static Run submit(Function<Trading, OrderIntent> intent) {
    return submit(RiskLimits.NONE, intent);
  }

  private static Run submit(RiskLimits limits, Function<Trading, OrderIntent> intent) {
    return Scenario.single()
        .limits(limits)
        .at(0, trading -> trading.submit(intent.apply(trading)))
        .run(Events.bars().flat(100).flat(100));
  }

  private static Run twoOrdersWhereOneMayBeOpen() {
    return Scenario.single()
        .limits(new RiskLimits(NONE, NONE, NONE, Double.POSITIVE_INFINITY, 1, false))
        .at(0, trading -> trading.submit(trading.intent().buy(1).limit(90)))
        .at(0, trading -> trading.buy(1))
        .run(Events.bars().flat(100));
  }

  private static RiskLimits limits(long orderLots, long orderMicros, long positionLots) {
    return new RiskLimits(
        orderLots, orderMicros, positionLots, Double.POSITIVE_INFINITY, 1_000, false);
  }

  private static RiskLimits collar(double fraction) {
    return new RiskLimits(NONE, NONE, NONE, fraction, 1_000, false);
  }

  @Test
  void refusedIntentGetsNoIdAndTheStrategyIsTold() {
    Run run =
        Scenario.single()
            .at(0, trading -> assertThat(trading.buy(-5)).isEqualTo(Trading.REFUSED))
            .run(Events.bars().flat(100).flat(100));

    assertThat(run.notes()).contains("order 1 REJECTED");
    assertThat(run.fills()).isEmpty();
  }

  @Test
  void cashAccountRefusesAtTheFillWhatItCannotPayFor() {
    Run exact = buyHundred(10_000, CommissionSchedule.FREE);
    Run oneShort = buyHundred(9_999, CommissionSchedule.FREE);

    assertThat(exact.fills()).containsExactly("1: BUY 100 A at 100");
    assertThat(exact.account().cashMicros()).isZero();
    assertThat(oneShort.orders())
        .containsExactly("0: #1 PENDING", "1: #1 REJECTED INSUFFICIENT_CASH");
    assertThat(oneShort.account().cashMicros()).isEqualTo(9_999 * MICROS);
  }

  @Test
  void feeCountsAmongWhatMustBePaidFor() {
    CommissionSchedule oneCentAtLeast = new CommissionSchedule(0, 0, 10_000, 0);

    assertThat(buyHundred(10_000, oneCentAtLeast).fills()).isEmpty();
    assertThat(buyHundred(10_001, oneCentAtLeast).fills()).hasSize(1);
  }

  private static Run buyHundred(long cash, CommissionSchedule commission) {
    return Scenario.single()
        .cash(cash)
        .commission(commission)
        .at(0, trading -> trading.buy(100))
        .run(Events.bars().flat(90).flat(100));
  }

  @Test
  void sellWhoseFeeExceedsProceedsAndCashIsRefused() {
    CommissionSchedule dear = new CommissionSchedule(0, 0, 600 * MICROS, 0);

    Run run =
        Scenario.single()
            .cash(1_000)
            .commission(dear)
            .at(0, trading -> trading.buy(4))
            .at(1, trading -> trading.sell(4))
            .run(Events.bars().flat(100).flat(100).flat(100));

    assertThat(run.order(2)).endsWith("2: #2 REJECTED INSUFFICIENT_CASH");
    assertThat(run.account().cashMicros()).isZero();
  }

  @Test
  void sellMayCostAllOfItsProceeds() {
    Run run =
        Scenario.single()
            .cash(600)
            .commission(new CommissionSchedule(0, 0, 200 * MICROS, 0))
            .at(0, trading -> trading.buy(4))
            .at(1, trading -> trading.sell(4))
            .run(Events.bars().flat(100).flat(100).flat(50));

    assertThat(run.fills()).containsExactly("1: BUY 4 A at 100", "2: SELL 4 A at 50");
    assertThat(run.account().cashMicros()).isZero();
  }

  @Test
  void restOfAPartlyFilledOrderThatCannotBePaidIsCancelled() {
    Run run =
        Scenario.single()
            .cash(10_000)
            .policy(FillPolicy.DEFAULT.withParticipation(0.1))
            .at(0, trading -> trading.buy(150))
            .run(Events.bars().flat(100).flat(100).flat(100));

    assertThat(run.orders())
        .containsExactly(
            "0: #1 PENDING", "1: #1 PARTIALLY_FILLED", "2: #1 CANCELLED INSUFFICIENT_CASH");
  }

  @Test
  void sellThatOpenBuysMayCoverIsRefusedOnlyWhenTheyHaveNot() {
    Run covered =
        Scenario.single()
            .at(0, trading -> trading.buy(10))
            .at(0, trading -> trading.submit(trading.intent().sell(10).stop(95)))
            .run(Events.bars().flat(100).bar(100, 100, 90, 90));
    Run uncovered =
        Scenario.single()
            .at(0, trading -> trading.submit(trading.intent().buy(10).limit(80)))
            .at(0, trading -> trading.submit(trading.intent().sell(10).stop(95)))
            .run(Events.bars().flat(100).bar(100, 100, 90, 90));

    assertThat(covered.fills()).containsExactly("1: BUY 10 A at 100", "1: SELL 10 A at 95");
    assertThat(uncovered.order(2)).containsExactly("0: #2 PENDING", "1: #2 REJECTED SHORT_SALE");
  }

  @Test
  void orderTooLargeForTheLedgerIsRefusedAndNoDefect() {
    Run run =
        Scenario.single()
            .limits(new RiskLimits(NONE, NONE, NONE, Double.POSITIVE_INFINITY, 9, true))
            .at(0, trading -> trading.buy(Long.MAX_VALUE))
            .at(0, trading -> trading.submit(trading.intent().buy(2).limit(Long.MAX_VALUE)))
            .at(0, trading -> trading.submit(trading.intent().sell(2).stop(Long.MAX_VALUE)))
            .run(Events.bars().flat(100).flat(100));

    assertThat(run.orders())
        .containsExactly(
            "0: #1 REJECTED MAX_ORDER_AMOUNT",
            "0: #2 REJECTED MAX_ORDER_AMOUNT",
            "0: #3 REJECTED MAX_ORDER_AMOUNT");
  }
}
