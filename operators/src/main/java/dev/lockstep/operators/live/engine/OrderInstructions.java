package dev.lockstep.operators.live.engine;

import dev.lockstep.live.LiveListener.LaneId;
import dev.lockstep.operators.live.OutputStream;
import dev.lockstep.order.Order;
import dev.lockstep.order.OrderState;
import dev.lockstep.order.Refusal;
import dev.lockstep.order.TimeInForce;
import dev.lockstep.wire.FrameSettings;
import dev.lockstep.wire.TradeEventDraft;
import dev.lockstep.wire.TradeEventEncoder;
import dev.lockstep.wire.generated.EventType;

/**
 * Tells an external venue what to do: an order that was accepted is placed, a modified one
 * modified, one that was cancelled by request cancelled. What the venue itself reported is not sent
 * back.
 *
 * <p>The id of an instruction is group, lane, order and number of the instruction, so that a resend
 * after a failure is the same bytes.
 */
final class OrderInstructions {
  private final TradeEventEncoder encoder = new TradeEventEncoder(FrameSettings.DEFAULT);
  private final TradeEventDraft draft = new TradeEventDraft();
  private final Outbox outbox;

  OrderInstructions(Outbox outbox) {
    this.outbox = outbox;
  }

  /** {@code order} of an external lane changed, but not by a fill. */
  void send(HotGroup group, LaneId lane, String symbol, Order order) {
    byte type = instruction(order);
    if (type == EventType.Unspecified) {
      return;
    }
    // The cancellation is what follows the last modification.
    int number = order.revision() + (type == EventType.OrderCancelled ? 1 : 0);
    draft
        .clear()
        .eventId(group.name() + "/" + lane.name() + "/" + order.id() + "/" + number)
        .timestampNanos(order.updatedNanos())
        .eventType(type)
        .symbol(symbol)
        .orderId(order.id())
        .userId(lane.accountId());
    if (type != EventType.OrderCancelled) {
      addTerms(order);
    }
    outbox.add(OutputStream.ORDERS, group.nameUtf8(), encoder.encode(draft));
  }

  private static byte instruction(Order order) {
    if (order.state() == OrderState.CANCELLED) {
      return order.refusal() == Refusal.BY_REQUEST
          ? EventType.OrderCancelled
          : EventType.Unspecified;
    }
    if (order.state().isFinal()) {
      return EventType.Unspecified;
    }
    return order.revision() == 0 ? EventType.OrderPlaced : EventType.OrderModified;
  }

  private void addTerms(Order order) {
    draft
        .side(WireTerms.side(order.side()))
        .quantityLots(order.quantityLots())
        .orderType(WireTerms.type(order.type()))
        .limitPriceTicks(order.type().hasLimit() ? order.limitTicks() : 0)
        .stopPriceTicks(order.type().hasStop() ? order.stopTicks() : 0)
        .timeInForce(WireTerms.timeInForce(order.timeInForce()))
        .expireTimeNanos(order.timeInForce() == TimeInForce.GTD ? order.expireTimeNanos() : 0);
  }
}
