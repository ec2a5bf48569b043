package dev.lockstep.operators.live.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.live.LiveListener.LaneId;
import dev.lockstep.operators.live.OutputRecord;
import dev.lockstep.order.Order;
import dev.lockstep.order.OrderIntent;
import dev.lockstep.order.OrderState;
import dev.lockstep.order.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OrderInstructionsTest {
  private static final LaneId LANE = new LaneId("outside", 1_002, true);
  private static final byte[] NAME = "G".getBytes(StandardCharsets.UTF_8);

  private final List<OutputRecord> outputs = new ArrayList<>();
  private final List<OutputRecord> orders = new ArrayList<>();
  private final Outbox outbox = new Outbox(outputs::add, orders::add);
  private final OrderInstructions instructions = new OrderInstructions(outbox);
  private final HotGroup group = new HotGroup(0, NAME, "G", 0, null);
  private final Order order = new Order();

  @Test
  void ordersArePlacedModifiedAndCancelledUnderIdsThatFollowFromThem() {
    order.open(5, 0, new OrderIntent().buy(10).limit(99), 7);
    send();
    order.modify(12, 98, 0, 8);
    send();
    order.fill(3, 1, 0, 9);
    order.modify(6, 98, 0, 10);
    send();
    order.become(OrderState.CANCELLED, Refusal.BY_REQUEST, 11);
    send();

    assertThat(Outputs.orders(orders))
        .containsExactly(
            "OrderPlaced G/outside/5/0 S #5 of 1002: 10 lots",
            "OrderModified G/outside/5/1 S #5 of 1002: 12 lots",
            "OrderModified G/outside/5/2 S #5 of 1002: 6 lots",
            "OrderCancelled G/outside/5/3 S #5 of 1002: 0 lots");
    assertThat(orders).allSatisfy(order -> assertThat(order.key()).isEqualTo(NAME));
    assertThat(outputs).isEmpty();
  }

  @Test
  void whatTheVenueOrRiskDecidedIsNotSentBack() {
    for (OrderState state : List.of(OrderState.REJECTED, OrderState.EXPIRED)) {
      order.open(1, 0, new OrderIntent().buy(1), 7);
      order.become(state, Refusal.BY_VENUE, 8);
      send();
    }
    order.open(2, 0, new OrderIntent().buy(1), 7);
    order.become(OrderState.CANCELLED, Refusal.BY_VENUE, 8);
    send();

    assertThat(orders).isEmpty();
  }

  @Test
  void theSameInstructionIsTheSameBytes() {
    order.open(1, 0, new OrderIntent().sell(4).stopLimit(90, 89).goodTill(500), 7);
    send();
    send();

    assertThat(orders.get(0).value()).isEqualTo(orders.get(1).value());
  }

  private void send() {
    instructions.send(group, LANE, "S", order);
    outbox.send();
  }
}
