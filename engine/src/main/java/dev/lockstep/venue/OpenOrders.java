package dev.lockstep.venue;

import dev.lockstep.order.Order;
import dev.lockstep.order.OrderIntent;
import dev.lockstep.order.Side;
import dev.lockstep.order.TimeInForce;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import java.util.Arrays;

/**
 * The open orders of one account in the order of their submission. Orders that ended stay in place
 * until {@link #sweep}, so that a pass over the list survives callbacks; then their objects are
 * used again.
 */
public final class OpenOrders {
  private static final int STATE_VERSION = 2;

  private Order[] orders = new Order[4];
  private int size;
  private int pooled;
  private int live;
  private long lastId;

  /** Adds a new order, numbered next. */
  public Order open(int instrument, OrderIntent intent, long timeNanos) {
    Order order = takeFromPool();
    order.open(++lastId, instrument, intent, timeNanos);
    live++;
    return order;
  }

  private Order takeFromPool() {
    if (size == orders.length) {
      orders = Arrays.copyOf(orders, size * 2);
    }
    if (size == pooled) {
      orders[size] = new Order();
      pooled++;
    }
    return orders[size++];
  }

  /** Must be told when an order reached a final state. */
  public void ended() {
    live--;
  }

  /** Removes what ended. Must not be called during a pass over the list. */
  public void sweep() {
    if (live == size) {
      return;
    }
    int kept = 0;
    for (int i = 0; i < size; i++) {
      Order order = orders[i];
      if (!order.state().isFinal()) {
        orders[i] = orders[kept];
        orders[kept++] = order;
      }
    }
    size = kept;
  }

  /** Rows of the list, ended ones included until the next sweep. */
  public int size() {
    return size;
  }

  public Order get(int index) {
    return orders[index];
  }

  /** How many orders are really open. */
  public int live() {
    return live;
  }

  public boolean isEmpty() {
    return live == 0;
  }

  /** The open order with this id, or null. */
  public Order find(long id) {
    for (int i = 0; i < size; i++) {
      if (orders[i].id() == id && !orders[i].state().isFinal()) {
        return orders[i];
      }
    }
    return null;
  }

  /** The open order of an instrument that its sender knows by this number, or null. */
  public Order findClient(int instrument, long clientId) {
    for (int i = 0; i < size; i++) {
      Order order = orders[i];
      if (order.clientId() == clientId
          && order.instrument() == instrument
          && !order.state().isFinal()) {
        return order;
      }
    }
    return null;
  }

  /**
   * Whether every order rests: nothing happens to it at an event of the same day that does not
   * reach its price.
   */
  public boolean areResting() {
    for (int i = 0; i < size; i++) {
      if (!orders[i].isResting()) {
        return false;
      }
    }
    return true;
  }

  /** Whether any order ends with its day. */
  public boolean haveDayOrders() {
    for (int i = 0; i < size; i++) {
      if (orders[i].timeInForce() == TimeInForce.DAY) {
        return true;
      }
    }
    return false;
  }

  /** The highest price that reaches a resting order from above: none below 0. */
  public long downTicks() {
    long ticks = Long.MIN_VALUE;
    for (int i = 0; i < size; i++) {
      if (orders[i].isReachedFromAbove()) {
        ticks = Math.max(ticks, orders[i].nextTicks());
      }
    }
    return ticks;
  }

  /** The lowest price that reaches a resting order from below. */
  public long upTicks() {
    long ticks = Long.MAX_VALUE;
    for (int i = 0; i < size; i++) {
      if (!orders[i].isReachedFromAbove()) {
        ticks = Math.min(ticks, orders[i].nextTicks());
      }
    }
    return ticks;
  }

  /** How many orders of an instrument are open. */
  public int count(int instrument) {
    int count = 0;
    for (int i = 0; i < size; i++) {
      if (orders[i].instrument() == instrument && !orders[i].state().isFinal()) {
        count++;
      }
    }
    return count;
  }

  /** Lots that the open orders of one side of an instrument may still fill, at most 2^63 − 1. */
  public long openLots(int instrument, Side side) {
    long lots = 0;
    for (int i = 0; i < size; i++) {
      Order order = orders[i];
      if (order.instrument() == instrument && order.side() == side && !order.state().isFinal()) {
        lots += Math.min(order.openLots(), Long.MAX_VALUE - lots);
      }
    }
    return lots;
  }

  public void save(SnapshotWriter out) {
    out.putByte(STATE_VERSION);
    out.putLong(lastId);
    out.putInt(live);
    for (int i = 0; i < size; i++) {
      if (!orders[i].state().isFinal()) {
        orders[i].save(out);
      }
    }
  }

  public void restore(SnapshotReader in) {
    int version = in.getVersion("open orders", STATE_VERSION);
    lastId = in.getLong();
    int count = in.getInt();
    size = 0;
    for (int i = 0; i < count; i++) {
      takeFromPool().restore(in, version >= 2);
    }
    live = count;
  }
}
