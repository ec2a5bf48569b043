package dev.lockstep.venue;

import dev.lockstep.order.Order;
import dev.lockstep.order.Side;
import dev.lockstep.order.TimeInForce;

/**
 * Whether the assumed path decided the result of a step: works the candidates of each instrument
 * along both paths, for a cash account that can pay for its entries, and compares what fills.
 */
final class PathDoubt {
  private static final long NOT_WORKED = -1;

  private final Candidates candidates;
  private long[] filledLots = new long[4];
  private long[] otherFilledLots = new long[4];

  PathDoubt(Candidates candidates) {
    this.candidates = candidates;
  }

  /** Reports each instrument whose result differs between the paths, once. */
  void report(Executions executions) {
    int size = candidates.size();
    if (size > filledLots.length) {
      filledLots = new long[size * 2];
      otherFilledLots = new long[size * 2];
    }
    for (int i = 0; i < size; i++) {
      if (isFirst(i)) {
        work(i, false, filledLots);
        work(i, true, otherFilledLots);
        if (differs(i)) {
          executions.pathDecided(candidates.order(i).instrument());
        }
      }
    }
  }

  /** Whether no candidate before it has the same instrument. */
  private boolean isFirst(int index) {
    for (int i = 0; i < index; i++) {
      if (isSameInstrument(i, index)) {
        return false;
      }
    }
    return true;
  }

  private boolean isSameInstrument(int a, int b) {
    return candidates.order(a).instrument() == candidates.order(b).instrument();
  }

  private boolean differs(int first) {
    for (int i = first; i < candidates.size(); i++) {
      if (isSameInstrument(i, first)) {
        long lots = filledLots[i];
        boolean samePrice = candidates.fillTicks(i, false) == candidates.fillTicks(i, true);
        if (lots != otherFilledLots[i] || (lots != 0 && !samePrice)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Writes down what each candidate of the instrument fills along one path. */
  private void work(int first, boolean onOtherPath, long[] filled) {
    for (int i = first; i < candidates.size(); i++) {
      filled[i] = candidates.fills(i, onOtherPath) ? NOT_WORKED : 0;
    }
    long held = candidates.heldLots(first);
    long volume = candidates.mostLots(first);
    int next = earliest(first, onOtherPath, filled);
    while (next >= 0) {
      Order order = candidates.order(next);
      filled[next] = lotsOf(order, held, volume);
      held += order.side().sign() * filled[next];
      volume -= filled[next];
      next = earliest(first, onOtherPath, filled);
    }
  }

  private int earliest(int first, boolean onOtherPath, long[] filled) {
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
