package dev.lockstep.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import org.junit.jupiter.api.Test;

final class OrderTest {
  private static Order order(OrderIntent intent) {
    Order order = new Order();
    order.open(7, 2, intent, 1_000);
    return order;
  }

  @Test
  void orderTakesOverItsIntent() {
    Order order = order(new OrderIntent().sell(10).stopLimit(95, 93).goodTill(5_000).reduceOnly());

    assertThat(order)
        .extracting(
            Order::id,
            Order::instrument,
            Order::side,
            Order::type,
            Order::timeInForce,
            Order::state,
            Order::quantityLots,
            Order::limitTicks,
            Order::stopTicks,
            Order::expireTimeNanos,
            Order::isReduceOnly,
            Order::isTriggered,
            Order::submittedNanos)
        .containsExactly(
            7L,
            2,
            Side.SELL,
            OrderType.STOP_LIMIT,
            TimeInForce.GTD,
            OrderState.PENDING,
            10L,
            93L,
            95L,
            5_000L,
            true,
            false,
            1_000L);
  }

  @Test
  void fillsAddUpUntilTheOrderIsFilled() {
    Order order = order(new OrderIntent().buy(10));

    order.fill(4, 400, 3, 2_000);
    assertThat(order.state()).isEqualTo(OrderState.PARTIALLY_FILLED);
    assertThat(order.openLots()).isEqualTo(6);
    order.fill(6, 660, 4, 3_000);

    assertThat(order.state()).isEqualTo(OrderState.FILLED);
    assertThat(order.filledLots()).isEqualTo(10);
    assertThat(order.filledAmountMicros()).isEqualTo(1_060);
    assertThat(order.feeMicros()).isEqualTo(7);
    assertThat(order.updatedNanos()).isEqualTo(3_000);
  }

  @Test
  void fillOfNothingOrOfMoreThanIsOpenIsADefect() {
    Order order = order(new OrderIntent().buy(10));

    assertThatThrownBy(() -> order.fill(0, 0, 0, 0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("fill must be 1 to 10 lots, was 0 (order 7)");
    assertThatThrownBy(() -> order.fill(11, 0, 0, 0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("fill must be 1 to 10 lots, was 11 (order 7)");
  }

  @Test
  void illegalTransitionIsADefect() {
    Order order = order(new OrderIntent().buy(10));
    order.become(OrderState.CANCELLED, Refusal.BY_REQUEST, 2_000);

    assertThatThrownBy(() -> order.become(OrderState.WORKING, Refusal.NONE, 3_000))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("order 7 cannot go from CANCELLED to WORKING (NONE)");
    assertThat(order.refusal()).isEqualTo(Refusal.BY_REQUEST);
    assertThat(order.updatedNanos()).isEqualTo(2_000);
  }

  @Test
  void pooledOrderRemembersNothingOfItsFormerLife() {
    Order order = order(new OrderIntent().sell(10).stopLimit(95, 93).day().reduceOnly());
    order.trigger();
    order.beginDay(3);
    order.fill(4, 400, 3, 2_000);
    order.become(OrderState.CANCELLED, Refusal.BY_REQUEST, 2_500);

    order.open(8, 0, new OrderIntent().buy(1), 4_000);

    assertThat(order).usingRecursiveComparison().isEqualTo(fresh());
  }

  private static Order fresh() {
    Order order = new Order();
    order.open(8, 0, new OrderIntent().buy(1), 4_000);
    return order;
  }

  @Test
  void restoredOrderEqualsTheSavedOne() {
    Order order = order(new OrderIntent().sell(10).stopLimit(95, 93).goodTill(5_000).reduceOnly());
    order.trigger();
    order.beginDay(3);
    order.fill(4, 400, 3, 2_000);
    SnapshotWriter out = new SnapshotWriter();
    order.save(out);
    SnapshotReader in = new SnapshotReader(out.toByteArray());

    Order restored = new Order();
    restored.restore(in, true);

    assertThat(in.isAtEnd()).isTrue();
    assertThat(restored).usingRecursiveComparison().isEqualTo(order);
  }

  @Test
  void newIntentStartsAfresh() {
    OrderIntent intent = new OrderIntent().sell(10).stopLimit(95, 93).fillOrKill().reduceOnly();

    intent.buy(3);

    assertThat(intent).usingRecursiveComparison().isEqualTo(new OrderIntent().buy(3));
    assertThat(intent.timeInForce()).isEqualTo(TimeInForce.GTC);
    assertThat(intent.type()).isEqualTo(OrderType.MARKET);
    assertThat(intent.limitTicks()).isZero();
    assertThat(intent.isReduceOnly()).isFalse();
  }

  @Test
  void intentKeepsWhatItWasRefinedWith() {
    assertThat(new OrderIntent().buy(1).day().timeInForce()).isEqualTo(TimeInForce.DAY);
    assertThat(new OrderIntent().buy(1).immediateOrCancel().timeInForce())
        .isEqualTo(TimeInForce.IOC);
    assertThat(new OrderIntent().buy(1).fillOrKill().timeInForce()).isEqualTo(TimeInForce.FOK);
    assertThat(new OrderIntent().buy(1).expireTimeNanos()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void sidesAreOpposite() {
    assertThat(Side.BUY.opposite()).isEqualTo(Side.SELL);
    assertThat(Side.SELL.opposite()).isEqualTo(Side.BUY);
    assertThat(Side.BUY.sign() + Side.SELL.sign()).isZero();
  }
}
