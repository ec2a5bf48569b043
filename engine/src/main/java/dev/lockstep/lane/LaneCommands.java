package dev.lockstep.lane;

import dev.lockstep.account.Account;
import dev.lockstep.order.Order;
import dev.lockstep.order.OrderIntent;
import dev.lockstep.order.OrderState;
import dev.lockstep.order.Refusal;
import dev.lockstep.venue.OpenOrders;

/**
 * What may be done to a lane between two events: people send orders and commands, external venues
 * report. Everything happens at the given time, ns since 1970 UTC, and reaches the market with the
 * next event. What is refused is reported to the lane's listener.
 */
public final class LaneCommands {
  private final Lane lane;
  private final OrderDesk desk;
  private final OpenOrders orders;
  private final Account account;

  LaneCommands(Lane lane, OrderDesk desk, OpenOrders orders, Account account) {
    this.lane = lane;
    this.desk = desk;
    this.orders = orders;
    this.account = account;
  }

  /** Submits an order. */
  public void submit(int instrument, OrderIntent intent, long timeNanos) {
    carryOut(timeNanos, () -> desk.submit(instrument, intent));
  }

  /** Cancels the order that its sender knows by this number. */
  public void cancelClient(int instrument, long clientId, long timeNanos) {
    carryOut(
        timeNanos,
        () -> {
          Order order = orders.findClient(instrument, clientId);
          if (order == null) {
            desk.refuseRequest(clientId, Refusal.UNKNOWN_ORDER);
          } else {
            desk.cancel(instrument, order.id());
          }
        });
  }

  /** New terms of the order that its sender knows by this number; 0 leaves one as it is. */
  public void modifyClient(
      int instrument, long clientId, long lots, long limitTicks, long stopTicks, long timeNanos) {
    carryOut(
        timeNanos,
        () -> {
          Order order = orders.findClient(instrument, clientId);
          if (order == null) {
            desk.refuseRequest(clientId, Refusal.UNKNOWN_ORDER);
          } else {
            desk.modify(
                instrument,
                order.id(),
                lots == 0 ? order.quantityLots() : lots,
                limitTicks == 0 ? order.limitTicks() : limitTicks,
                stopTicks == 0 ? order.stopTicks() : stopTicks);
          }
        });
  }

  /** What the lane may do from now on; a halted lane has no open orders. */
  public void become(TradingState state, long timeNanos) {
    carryOut(
        timeNanos,
        () -> {
          desk.become(state);
          if (state == TradingState.HALTED) {
            cancelAll();
          }
        });
  }

  /** Cancels all open orders and closes all positions at the market, whatever risk says. */
  public void flatten(long timeNanos) {
    carryOut(
        timeNanos,
        () -> {
          cancelAll();
          for (int i = 0; i < account.instruments(); i++) {
            desk.close(i);
          }
        });
  }

  /** An external venue executed an order, at most what is open of it; the account books it. */
  public void executed(int instrument, long orderId, long lots, long priceTicks, long timeNanos) {
    carryOut(
        timeNanos,
        () -> {
          Order order = find(instrument, orderId);
          if (order == null) {
            desk.refuseRequest(orderId, Refusal.UNKNOWN_ORDER);
          } else {
            desk.executed(order, priceTicks, Math.min(lots, order.openLots()));
          }
        });
  }

  /** The same for an order that was cancelled by request before the report came. */
  public void executedLate(Order cancelled, long lots, long priceTicks, long timeNanos) {
    carryOut(
        timeNanos,
        () -> desk.executedLate(cancelled, priceTicks, Math.min(lots, cancelled.openLots())));
  }

  /** An external venue refused an order, or gave it up after a part was filled. */
  public void rejected(int instrument, long orderId, long timeNanos) {
    carryOut(
        timeNanos,
        () -> {
          Order order = find(instrument, orderId);
          if (order == null) {
            desk.refuseRequest(orderId, Refusal.UNKNOWN_ORDER);
          } else {
            boolean isPartly = order.state() == OrderState.PARTIALLY_FILLED;
            desk.change(
                order, isPartly ? OrderState.CANCELLED : OrderState.REJECTED, Refusal.BY_VENUE);
          }
        });
  }

  private Order find(int instrument, long orderId) {
    Order order = orders.find(orderId);
    return order == null || order.instrument() != instrument ? null : order;
  }

  private void cancelAll() {
    for (int i = 0; i < account.instruments(); i++) {
      desk.cancelAll(i);
    }
  }

  private void carryOut(long timeNanos, Runnable work) {
    desk.command(timeNanos, work);
    lane.endCommand();
  }
}
