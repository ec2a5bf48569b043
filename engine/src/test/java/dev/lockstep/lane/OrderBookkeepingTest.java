package dev.lockstep.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.account.CommissionSchedule;
import dev.lockstep.engine.Events;
import dev.lockstep.engine.RecordedOutputs.Closed;
import dev.lockstep.engine.RecordedOutputs.Filled;
import dev.lockstep.engine.RecordedOutputs.OrderUpdate;
import dev.lockstep.engine.Run;
import dev.lockstep.engine.Scenario;
import dev.lockstep.order.OrderState;
import dev.lockstep.order.OrderType;
import dev.lockstep.order.Refusal;
import dev.lockstep.order.Side;
import dev.lockstep.order.TimeInForce;
import dev.lockstep.risk.RiskLimits;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.venue.FillPolicy;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

final class OrderBookkeepingTest {
  private static final long MICROS = Scenario.MICROS;

  @Test
  void fillsOrdersAndRoundTripsCarryTheirAmountsAndFees() {
    Run run =
        Scenario.single()
            .commission(CommissionSchedule.basisPoints(new BigDecimal("100")))
            .policy(FillPolicy.DEFAULT.withParticipation(0.1))
            .at(0, trading -> trading.submit(trading.intent().buy(150).limit(120)))
            .at(2, trading -> trading.sell(60))
            .at(3, trading -> trading.sell(90))
            .run(Events.bars().flat(100).flat(100).flat(110).flat(120).flat(90));

    assertThat(run.outputs().of(Filled.class))
        .containsExactly(
            fill(1, 1, Side.BUY, 1, 100, 100, 100),
            fill(2, 1, Side.BUY, 2, 50, 110, 150),
            fill(3, 2, Side.SELL, 3, 60, 120, 90),
            fill(4, 3, Side.SELL, 4, 90, 90, 0));
    // Entries 100 × 100 + 50 × 110 = 15,500; exits 60 × 120 + 90 × 90 = 15,300; fees one percent.
    assertThat(run.trips())
        .containsExactly(
            new Closed(
                0,
                0,
                true,
                Events.DAY,
                4 * Events.DAY,
                150,
                15_500 * MICROS,
                15_300 * MICROS,
                308 * MICROS,
                -508 * MICROS));
    assertThat(run.outputs().of(OrderUpdate.class))
        .contains(
            new OrderUpdate(
                0,
                1,
                0,
                Side.BUY,
                OrderType.LIMIT,
                TimeInForce.GTC,
                OrderState.FILLED,
                Refusal.NONE,
                150,
                150,
                15_500 * MICROS,
                155 * MICROS,
                120,
                0,
                true,
                0,
                2 * Events.DAY));
    assertThat(run.account().cashMicros()).isEqualTo((1_000_000 - 508) * MICROS);
  }

  private static Filled fill(
      long sequence, long orderId, Side side, long day, long lots, long... priceAndPosition) {
    long amount = lots * priceAndPosition[0] * MICROS;
    return new Filled(
        0,
        sequence,
        orderId,
        0,
        side,
        day * Events.DAY,
        lots,
        priceAndPosition[0],
        amount,
        amount / 100,
        priceAndPosition[1]);
  }

  @Test
  void orderIdsCountUpAndRefusedIntentsTakeOneToo() {
    Run run =
        Scenario.single()
            .at(0, trading -> trading.buy(10))
            .at(0, trading -> trading.buy(0))
            .at(0, trading -> trading.buy(10))
            .run(Events.bars().flat(100));

    assertThat(run.orders())
        .containsExactly("0: #1 PENDING", "0: #2 REJECTED QUANTITY_NOT_POSITIVE", "0: #3 PENDING");
  }

  @Test
  void manyOrdersComeAndGoAndTheirObjectsAreUsedAgain() {
    Scenario scenario = Scenario.single();
    for (int bar = 0; bar < 50; bar++) {
      int count = 1 + bar % 7;
      scenario.at(
          bar,
          trading -> {
            for (int i = 0; i < count; i++) {
              trading.buy(1);
              trading.submit(trading.intent().buy(1).limit(10));
            }
            trading.cancel(1 + trading.timeNanos() / Events.DAY);
          });
    }
    Events events = Events.bars();
    for (int bar = 0; bar < 51; bar++) {
      events.flat(100);
    }

    Run run = scenario.run(events);

    // 7 full rounds of 1 + … + 7 = 28 orders, and one of 1: all market orders but the cancelled.
    long marketOrders = 7 * 28 + 1;
    long cancelled = run.orders().stream().filter(update -> update.endsWith("BY_REQUEST")).count();
    assertThat(cancelled).isPositive();
    assertThat(run.fills()).hasSizeBetween((int) (marketOrders - cancelled), (int) marketOrders);
    assertThat(run.account().position(0).lots()).isEqualTo(run.fills().size());
    assertThat(run.outputs().of(OrderUpdate.class).stream().mapToLong(OrderUpdate::id).max())
        .hasValue(2 * marketOrders);
  }

  @Test
  void cashMustBePositive() {
    assertThatThrownBy(
            () ->
                new LaneSettings(
                    () -> (Strategy) setup -> {},
                    0,
                    CommissionSchedule.FREE,
                    RiskLimits.NONE,
                    FillPolicy.DEFAULT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cash must be > 0 micros, was 0");
  }
}
