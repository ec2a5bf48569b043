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
  private final Ends ends = new Ends();
  private final Ends otherEnds = new Ends();
  private int size;

  private final PathDoubt doubt = new PathDoubt(this);

  void clear() {
    Arrays.fill(orders, 0, size, null);
    size = 0;
  }

  int size() {
    return size;
  }

  Order order(int index) {
    return orders[index];
  }

  /** Signed lots that the account held of the order's instrument when the step began. */
  long heldLots(int index) {
    return heldLots[index];
  }

  /** What all orders of the instrument may take of the step's volume. */
  long mostLots(int index) {
    return mostLots[index];
  }

  /** Whether the order executes on the assumed or on the opposite path. */
  boolean fills(int index, boolean onOtherPath) {
    return (onOtherPath ? otherEnds : ends).fills[index];
  }

  long fillTicks(int index, boolean onOtherPath) {
    return (onOtherPath ? otherEnds : ends).ticks[index];
  }

  /** Whether the order is still what it was when the paths were followed. */
  boolean isUnchanged(int index) {
    return orders[index].revision() == revisions[index];
  }

  /** Adds an order with what the last evaluation of both paths says. */
  void add(Order order, long held, long most, BarPath path, BarPath otherPath) {
    if (size == orders.length) {
      grow();
    }
    orders[size] = order;
    revisions[size] = order.revision();
    isExit[size] = held > 0 ? order.side() == Side.SELL : held < 0 && order.side() == Side.BUY;
    heldLots[size] = held;
    mostLots[size] = most;
    ends.set(size, path);
    otherEnds.set(size, otherPath);
    size++;
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

  /** Exits before entries, then by the place on the path, then by submission. */
  boolean isBefore(int a, int b, boolean onOtherPath) {
    if (isExit[a] != isExit[b]) {
      return isExit[a];
    }
    double[] positions = (onOtherPath ? otherEnds : ends).positions;
    if (positions[a] != positions[b]) {
      return positions[a] < positions[b];
    }
    return orders[a].id() < orders[b].id();
  }

  /** Swaps what is needed once the doubts are reported. */
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
    ends.swap(a, b);
  }

  private void grow() {
    int capacity = size * 2;
    orders = Arrays.copyOf(orders, capacity);
    revisions = Arrays.copyOf(revisions, capacity);
    isExit = Arrays.copyOf(isExit, capacity);
    heldLots = Arrays.copyOf(heldLots, capacity);
    mostLots = Arrays.copyOf(mostLots, capacity);
    ends.grow(capacity);
    otherEnds.grow(capacity);
  }

  /** Whether, at what price and where on one path each candidate executes. */
  private static final class Ends {
    private boolean[] fills = new boolean[4];
    private long[] ticks = new long[4];
    private double[] positions = new double[4];

    void set(int index, BarPath path) {
      fills[index] = path.fills();
      ticks[index] = path.fillTicks();
      positions[index] = path.position();
    }

    void swap(int a, int b) {
      boolean filled = fills[a];
      fills[a] = fills[b];
      fills[b] = filled;
      long price = ticks[a];
      ticks[a] = ticks[b];
      ticks[b] = price;
      double position = positions[a];
      positions[a] = positions[b];
      positions[b] = position;
    }

    void grow(int capacity) {
      fills = Arrays.copyOf(fills, capacity);
      ticks = Arrays.copyOf(ticks, capacity);
      positions = Arrays.copyOf(positions, capacity);
    }
  }
}
