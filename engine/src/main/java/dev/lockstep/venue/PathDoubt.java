package dev.lockstep.venue;

import dev.lockstep.order.Order;
import dev.lockstep.order.Side;
import dev.lockstep.order.TimeInForce;
import java.util.Arrays;

/**
 * Whether the assumed path decided the result of a step: an order that fills differently on the
 * opposite path, or orders that reach their prices in another order there, so that other quantities
 * fill. Both are worked out for a cash account that can pay for its entries.
 */
final class PathDoubt {
  private static final long NOT_WORKED = -1;

  private final Candidates candidates;
  private int[] decidedInstruments = new int[4];
  private int decided;
  private long[] filledLots = new long[4];
  private long[] otherFilledLots = new long[4];

  PathDoubt(Candidates candidates) {
    this.candidates = candidates;
  }

  void clear() {
    decided = 0;
  }

  /** Marks an instrument, once. */
  void add(int instrument) {
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

  /** Compares the quantities of orders that the paths fill alike, then reports what is marked. */
  void report(Executions executions) {
    int size = candidates.size();
    if (size > 1) {
      makeRoom(size);
      for (int i = 0; i < size; i++) {
        if (isFirstOfSeveral(i)) {
          compareQuantities(i);
        }
      }
    }
    for (int i = 0; i < decided; i++) {
      executions.pathDecided(decidedInstruments[i]);
    }
  }

  private void makeRoom(int size) {
    if (size > filledLots.length) {
      filledLots = new long[size * 2];
      otherFilledLots = new long[size * 2];
    }
  }

  private boolean isFirstOfSeveral(int index) {
    for (int i = 0; i < index; i++) {
      if (isSameInstrument(i, index)) {
        return false;
      }
    }
    for (int i = index + 1; i < candidates.size(); i++) {
      if (isSameInstrument(i, index)) {
        return true;
      }
    }
    return false;
  }

  private boolean isSameInstrument(int a, int b) {
    return candidates.order(a).instrument() == candidates.order(b).instrument();
  }

  private void compareQuantities(int first) {
    workAlong(false, first, filledLots);
    workAlong(true, first, otherFilledLots);
    for (int i = first; i < candidates.size(); i++) {
      if (isSameInstrument(i, first) && filledLots[i] != otherFilledLots[i]) {
        add(candidates.order(i).instrument());
        return;
      }
    }
  }

  private void workAlong(boolean onOtherPath, int first, long[] filled) {
    Arrays.fill(filled, 0, candidates.size(), NOT_WORKED);
    long held = candidates.heldLots(first);
    long volume = candidates.mostLots(first);
    int next = earliest(onOtherPath, first, filled);
    while (next >= 0) {
      Order order = candidates.order(next);
      filled[next] = lotsOf(order, held, volume);
      held += order.side().sign() * filled[next];
      volume -= filled[next];
      next = earliest(onOtherPath, first, filled);
    }
  }

  private int earliest(boolean onOtherPath, int first, long[] filled) {
    int earliest = -1;
    for (int i = first; i < candidates.size(); i++) {
      if (filled[i] == NOT_WORKED
          && isSameInstrument(i, first)
          && (earliest < 0 || candidates.isBefore(i, earliest, onOtherPath))) {
        earliest = i;
      }
    }
    return earliest;
  }

  private static long lotsOf(Order order, long held, long volume) {
    long wanted = order.openLots();
    if (order.isReduceOnly()) {
      wanted = Math.min(wanted, Math.max(0, -order.side().sign() * held));
    }
    long lots = Math.min(wanted, volume);
    boolean isKilled = order.timeInForce() == TimeInForce.FOK && lots < wanted;
    boolean isShortSale = order.side() == Side.SELL && lots > held;
    return isKilled || isShortSale ? 0 : lots;
  }
}
