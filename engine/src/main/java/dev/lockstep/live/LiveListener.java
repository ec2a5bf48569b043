package dev.lockstep.live;

import dev.lockstep.account.Account;
import dev.lockstep.order.Fill;
import dev.lockstep.order.Order;
import dev.lockstep.order.OrderIntent;
import dev.lockstep.order.Refusal;

/**
 * What leaves a live engine, in the order in which it happens. Arguments are reused: valid during
 * the call. Instruments are indices in their group; times are the engine's, ns since 1970 UTC.
 */
public interface LiveListener {
  /** Which account something happened to. */
  record LaneId(String name, long accountId, boolean isExternal) {}

  /** A strategy asks for an order; what becomes of it follows as {@link #onOrder}. */
  default void onSignal(LaneId lane, int instrument, OrderIntent intent, long timeNanos) {}

  /** An order was accepted, refused, modified, or changed its state. */
  default void onOrder(LaneId lane, Order order) {}

  /** A request to cancel or modify was refused; an order, if there is one, stays as it was. */
  default void onRefusedRequest(LaneId lane, long orderId, Refusal reason, long timeNanos) {}

  /** An order was filled, in part or whole; the account has booked it. */
  default void onFill(LaneId lane, Fill fill, Account account) {}

  /** What a lane is worth, at its first event of each interval of equity reports. */
  default void onEquity(LaneId lane, long timeNanos, long cashMicros, double equityMicros) {}
}
