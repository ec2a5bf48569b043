package dev.lockstep.lane;

import dev.lockstep.account.RoundTrip;
import dev.lockstep.order.Fill;
import dev.lockstep.order.Order;
import dev.lockstep.order.OrderIntent;
import dev.lockstep.order.Refusal;

/**
 * What leaves the lanes of an engine, in the order in which it happens within each lane. Arguments
 * are reused: valid during the call. Lanes are numbered from 0 within their engine.
 */
public interface LaneListener {
  /** Hears nothing: for sweeps, where only statistics leave a lane. */
  LaneListener NONE =
      new LaneListener() {
        @Override
        public boolean listens() {
          return false;
        }
      };

  /** Whether the lanes should call at all, {@link #onDay} aside. */
  default boolean listens() {
    return true;
  }

  /** Whether the lanes should call {@link #onDay}. */
  default boolean listensToDays() {
    return listens();
  }

  /** A strategy asks for an order; what becomes of it follows as {@link #onOrder}. */
  default void onSignal(int lane, int instrument, OrderIntent intent, long timeNanos) {}

  /** An order was submitted, refused, or changed its state. */
  default void onOrder(int lane, Order order) {}

  /** A request to cancel or modify was refused; the order stays as it was. */
  default void onRefusedRequest(int lane, long orderId, Refusal reason, long timeNanos) {}

  /** An order was filled, in part or whole. */
  default void onFill(int lane, Fill fill) {}

  /** A position was closed. */
  default void onRoundTrip(int lane, RoundTrip trip) {}

  /** A trading day ended, or the log did. The equity is the last mark of the day. */
  default void onDay(int lane, int epochDay, long cashMicros, double equityMicros) {}
}
