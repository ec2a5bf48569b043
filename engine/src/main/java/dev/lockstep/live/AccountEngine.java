package dev.lockstep.live;

import dev.lockstep.account.Account;
import dev.lockstep.engine.GroupEngine;
import dev.lockstep.lane.LaneCommands;
import dev.lockstep.lane.LaneListener;
import dev.lockstep.live.LiveListener.LaneId;
import dev.lockstep.order.Fill;
import dev.lockstep.order.Order;
import dev.lockstep.order.OrderIntent;
import dev.lockstep.order.OrderState;
import dev.lockstep.order.Refusal;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

/**
 * One lane of a live group in an engine of its own, so that lanes come and go through savepoints
 * without touching the others.
 */
final class AccountEngine implements LaneListener {
  // configuration
  private final LaneId id;
  private final String terms;
  private final LiveListener listener;

  // runtime state
  private final GroupEngine engine;
  private final CancelledOrders cancelled = new CancelledOrders();
  private long lastOrderId;

  AccountEngine(LaneId id, String terms, LiveListener listener, EngineMaker maker) {
    this.id = id;
    this.terms = terms;
    this.listener = listener;
    engine = maker.make(this);
  }

  /** Makes the engine once there is somebody to hear it. */
  interface EngineMaker {
    GroupEngine make(LaneListener listener);
  }

  LaneId id() {
    return id;
  }

  String terms() {
    return terms;
  }

  GroupEngine engine() {
    return engine;
  }

  LaneCommands commands() {
    return engine.lane(0).commands();
  }

  /** False for the number of an order that came before. */
  boolean takeOrderId(long orderId) {
    if (orderId <= lastOrderId) {
      return false;
    }
    lastOrderId = orderId;
    return true;
  }

  long lastOrderId() {
    return lastOrderId;
  }

  void restoreLastOrderId(long orderId) {
    lastOrderId = orderId;
  }

  /** An external venue executed an order, maybe one that was cancelled meanwhile. */
  void executed(int instrument, long orderId, long lots, long priceTicks, long timeNanos) {
    Order order = cancelled.find(instrument, orderId);
    if (order == null) {
      commands().executed(instrument, orderId, lots, priceTicks, timeNanos);
      return;
    }
    commands().executedLate(order, lots, priceTicks, timeNanos);
    if (order.openLots() == 0) {
      cancelled.forget(order);
    }
  }

  /** An external venue refused an order, gave it up, or confirms that it is cancelled. */
  void rejected(int instrument, long orderId, long timeNanos) {
    Order order = cancelled.find(instrument, orderId);
    if (order == null) {
      commands().rejected(instrument, orderId, timeNanos);
    } else {
      cancelled.forget(order);
    }
  }

  void save(SnapshotWriter out) {
    engine.save(out);
    cancelled.save(out);
  }

  /** Takes back what {@link #save} wrote, or what a build before {@code withCancelled} did. */
  void restore(SnapshotReader in, boolean withCancelled) {
    engine.restore(in);
    if (withCancelled) {
      cancelled.restore(in);
    }
  }

  void reportEquity(long timeNanos) {
    Account account = engine.lane(0).account();
    listener.onEquity(id, timeNanos, account.cashMicros(), engine.lane(0).equityMicros());
  }

  @Override
  public boolean listensToDays() {
    return false;
  }

  @Override
  public void onSignal(int lane, int instrument, OrderIntent intent, long timeNanos) {
    listener.onSignal(id, instrument, intent, timeNanos);
  }

  @Override
  public void onOrder(int lane, Order order) {
    if (id.isExternal()
        && order.state() == OrderState.CANCELLED
        && order.refusal() == Refusal.BY_REQUEST) {
      cancelled.add(order);
    }
    listener.onOrder(id, order);
  }

  @Override
  public void onRefusedRequest(int lane, long orderId, Refusal reason, long timeNanos) {
    listener.onRefusedRequest(id, orderId, reason, timeNanos);
  }

  @Override
  public void onFill(int lane, Fill fill) {
    listener.onFill(id, fill, engine.lane(0).account());
  }
}
