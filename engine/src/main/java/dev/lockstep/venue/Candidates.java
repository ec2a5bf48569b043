package dev.lockstep.venue;

import dev.lockstep.order.Order;
import dev.lockstep.order.Side;
import java.util.Arrays;

/**
 * The orders that one step can execute, with what the assumed path and the opposite path make of
 * them. Arrays grow to the largest number of orders seen and are used again.
 */
final class Candidates {
  private Order[] orders = new Order[4];
  private int[] revisions = new int[4];
  private boolean[] isExit = new boolean[4];
  private long[] heldLots = new long[4];
  private long[] mostLots = new long[4];
  private long[] fillTicks = new long[4];
  private double[] positions = new double[4];
  private double[] otherPositions = new double[4];
  private int size;

  private final PathDoubt doubt = new PathDoubt(this);

  void clear() {
    Arrays.fill(orders, 0, size, null);
    size = 0;
    doubt.clear();
  }

  int size() {
    return size;
  }

  Order order(int index) {
    return orders[index];
  }

  long fillTicks(int index) {
    return fillTicks[index];
  }

  /** Signed lots that the account held of the order's instrument when the step began. */
  long heldLots(int index) {
    return heldLots[index];
  }

  /** What all orders of the instrument may take of the step's volume. */
  long mostLots(int index) {
    return mostLots[index];
  }

  /** Whether the order is still what it was when the path was followed. */
  boolean isUnchanged(int index) {
    return orders[index].revision() == revisions[index];
  }

  /** Adds an order that the path fills, as the last evaluation of both paths has it. */
  void add(Order order, long held, long most, BarPath path, BarPath otherPath) {
    if (size == orders.length) {
      grow();
    }
    orders[size] = order;
    revisions[size] = order.revision();
    isExit[size] = held > 0 ? order.side() == Side.SELL : held < 0 && order.side() == Side.BUY;
    heldLots[size] = held;
    mostLots[size] = most;
    fillTicks[size] = path.fillTicks();
    positions[size] = path.position();
    otherPositions[size] = otherPath.fills() ? otherPath.position() : path.position();
    size++;
  }

  /** What the path decides, besides the order in which the candidates are worked. */
  void compare(Order order, BarPath path, BarPath otherPath) {
    boolean samePrice = path.fillTicks() == otherPath.fillTicks();
    if (path.fills() != otherPath.fills() || (path.fills() && !samePrice)) {
      doubt.add(order.instrument());
    }
  }

  /** Reports each instrument whose result the path decides, once. Call before {@link #sort}. */
  void reportAmbiguity(Executions executions) {
    doubt.report(executions);
  }

  /** Insertion sort: the list is short and nearly sorted, being in the order of submission. */
  void sort() {
    for (int i = 1; i < size; i++) {
      for (int j = i; j > 0 && isBefore(j, j - 1, false); j--) {
        swap(j, j - 1);
      }
    }
  }

  /** Exits before entries, then by the place on the path or its opposite, then by submission. */
  boolean isBefore(int a, int b, boolean onOtherPath) {
    if (isExit[a] != isExit[b]) {
      return isExit[a];
    }
    double[] places = onOtherPath ? otherPositions : positions;
    if (places[a] != places[b]) {
      return places[a] < places[b];
    }
    return orders[a].id() < orders[b].id();
  }

  private void swap(int a, int b) {
    Order order = orders[a];
    orders[a] = orders[b];
    orders[b] = order;
    int revision = revisions[a];
    revisions[a] = revisions[b];
    revisions[b] = revision;
    boolean exit = isExit[a];
    isExit[a] = isExit[b];
    isExit[b] = exit;
    long ticks = fillTicks[a];
    fillTicks[a] = fillTicks[b];
    fillTicks[b] = ticks;
    double position = positions[a];
    positions[a] = positions[b];
    positions[b] = position;
  }

  private void grow() {
    int capacity = size * 2;
    orders = Arrays.copyOf(orders, capacity);
    revisions = Arrays.copyOf(revisions, capacity);
    isExit = Arrays.copyOf(isExit, capacity);
    heldLots = Arrays.copyOf(heldLots, capacity);
    mostLots = Arrays.copyOf(mostLots, capacity);
    fillTicks = Arrays.copyOf(fillTicks, capacity);
    positions = Arrays.copyOf(positions, capacity);
    otherPositions = Arrays.copyOf(otherPositions, capacity);
  }
}
