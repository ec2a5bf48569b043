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
  private boolean[] isExit = new boolean[4];
  private long[] heldLots = new long[4];
  private long[] fillTicks = new long[4];
  private double[] positions = new double[4];
  private double[] otherPositions = new double[4];
  private int size;

  // orders whose execution itself depends on the path
  private int[] decidedInstruments = new int[4];
  private int decided;

  void clear() {
    Arrays.fill(orders, 0, size, null);
    size = 0;
    decided = 0;
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

  /**
   * Notes what both paths make of an order.
   *
   * @param heldLots signed position of the order's instrument when the step began
   */
  void add(Order order, long heldLots, BarPath path, BarPath otherPath) {
    boolean fills = path.fills();
    boolean otherFills = otherPath.fills();
    if (fills != otherFills || (fills && path.fillTicks() != otherPath.fillTicks())) {
      decide(order.instrument());
    }
    if (!fills) {
      return;
    }
    if (size == orders.length) {
      grow();
    }
    orders[size] = order;
    isExit[size] = order.side() == Side.SELL ? heldLots > 0 : heldLots < 0;
    this.heldLots[size] = Math.abs(heldLots);
    fillTicks[size] = path.fillTicks();
    positions[size] = path.position();
    otherPositions[size] = otherFills ? otherPath.position() : path.position();
    size++;
  }

  /**
   * Reports each instrument whose result the path decides: an order that executes differently on
   * the opposite path, or exits that compete for the same position and change places on it.
   */
  void reportAmbiguity(Executions executions) {
    for (int i = 0; i < size; i++) {
      for (int j = i + 1; j < size; j++) {
        if (isExit[i] && isExit[j] && orders[i].instrument() == orders[j].instrument()) {
          compare(i, j);
        }
      }
    }
    for (int i = 0; i < decided; i++) {
      executions.pathDecided(decidedInstruments[i]);
    }
  }

  private void compare(int i, int j) {
    boolean competes = orders[i].openLots() > heldLots[i] - orders[j].openLots();
    boolean isFirst = positions[i] <= positions[j];
    boolean isFirstOnOther = otherPositions[i] <= otherPositions[j];
    if (competes && isFirst != isFirstOnOther) {
      decide(orders[i].instrument());
    }
  }

  private void decide(int instrument) {
    for (int i = 0; i < decided; i++) {
      if (decidedInstruments[i] == instrument) {
        return;
      }
    }
    if (decided == decidedInstruments.length) {
      decidedInstruments = Arrays.copyOf(decidedInstruments, decided * 2);
    }
    decidedInstruments[decided++] = instrument;
  }

  /** Insertion sort: the list is short and nearly sorted, being in the order of submission. */
  void sort() {
    for (int i = 1; i < size; i++) {
      for (int j = i; j > 0 && isBefore(j, j - 1); j--) {
        swap(j, j - 1);
      }
    }
  }

  private boolean isBefore(int a, int b) {
    if (isExit[a] != isExit[b]) {
      return isExit[a];
    }
    if (positions[a] != positions[b]) {
      return positions[a] < positions[b];
    }
    return orders[a].id() < orders[b].id();
  }

  private void swap(int a, int b) {
    Order order = orders[a];
    orders[a] = orders[b];
    orders[b] = order;
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
    isExit = Arrays.copyOf(isExit, capacity);
    heldLots = Arrays.copyOf(heldLots, capacity);
    fillTicks = Arrays.copyOf(fillTicks, capacity);
    positions = Arrays.copyOf(positions, capacity);
    otherPositions = Arrays.copyOf(otherPositions, capacity);
  }
}
