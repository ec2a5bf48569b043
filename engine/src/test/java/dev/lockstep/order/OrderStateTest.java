package dev.lockstep.order;

import static dev.lockstep.order.OrderState.CANCELLED;
import static dev.lockstep.order.OrderState.EXPIRED;
import static dev.lockstep.order.OrderState.FILLED;
import static dev.lockstep.order.OrderState.PARTIALLY_FILLED;
import static dev.lockstep.order.OrderState.PENDING;
import static dev.lockstep.order.OrderState.REJECTED;
import static dev.lockstep.order.OrderState.WORKING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class OrderStateTest {
  private static final Map<OrderState, Set<OrderState>> LEGAL =
      Map.of(
          PENDING,
          EnumSet.of(WORKING, PARTIALLY_FILLED, FILLED, CANCELLED, REJECTED, EXPIRED),
          WORKING,
          EnumSet.of(PARTIALLY_FILLED, FILLED, CANCELLED, REJECTED, EXPIRED),
          PARTIALLY_FILLED,
          EnumSet.of(PARTIALLY_FILLED, FILLED, CANCELLED, EXPIRED),
          FILLED,
          EnumSet.noneOf(OrderState.class),
          CANCELLED,
          EnumSet.noneOf(OrderState.class),
          REJECTED,
          EnumSet.noneOf(OrderState.class),
          EXPIRED,
          EnumSet.noneOf(OrderState.class));

  @ParameterizedTest
  @EnumSource(OrderState.class)
  void onlyTheTransitionsOfTheTableAreLegal(OrderState state) {
    for (OrderState next : OrderState.values()) {
      assertThat(state.canBecome(next))
          .as("%s to %s", state, next)
          .isEqualTo(LEGAL.get(state).contains(next));
    }
  }

  @Test
  void finalStatesAreThoseThatNothingFollows() {
    for (OrderState state : OrderState.values()) {
      assertThat(state.isFinal()).as(state.name()).isEqualTo(LEGAL.get(state).isEmpty());
    }
  }
}
