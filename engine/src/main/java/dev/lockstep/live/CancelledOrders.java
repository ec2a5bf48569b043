package dev.lockstep.live;

import dev.lockstep.order.Order;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Orders of an external lane that were cancelled by request and that the venue may still execute,
 * because it has not heard of that yet: what it executes is booked. An order is forgotten when the
 * venue confirms its end, when it is filled, or when many were cancelled after it.
 */
final class CancelledOrders {
  /**
   * Far more cancellations than are under way to a venue at once, and some 40 KB of state. Only a
   * venue that confirms nothing lets so many gather.
   */
  static final int MOST = 256;

  private final Map<Long, Order> orders = new LinkedHashMap<>();

  /** Keeps a copy of an order that was cancelled; one that is known stays. */
  void add(Order order) {
    if (orders.containsKey(order.id())) {
      return;
    }
    if (orders.size() == MOST) {
      Iterator<Long> eldest = orders.keySet().iterator();
      eldest.next();
      eldest.remove();
    }
    orders.put(order.id(), order.copy());
  }

  /** Null when it is not known. */
  Order find(int instrument, long orderId) {
    Order order = orders.get(orderId);
    return order == null || order.instrument() != instrument ? null : order;
  }

  void forget(Order order) {
    orders.remove(order.id());
  }

  void save(SnapshotWriter out) {
    out.putInt(orders.size());
    for (Order order : orders.values()) {
      order.save(out);
    }
  }

  void restore(SnapshotReader in) {
    int count = in.getInt();
    for (int i = 0; i < count; i++) {
      Order order = new Order();
      order.restore(in, true);
      orders.put(order.id(), order);
    }
  }
}
