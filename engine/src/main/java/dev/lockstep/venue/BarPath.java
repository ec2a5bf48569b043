package dev.lockstep.venue;

import dev.lockstep.market.Series;
import dev.lockstep.order.Order;
import dev.lockstep.order.OrderType;

/**
 * The assumed path of the price through one event: open, one extreme, the other extreme, close.
 * Decides whether, where and at what price an order executes along it. Positions on the path run
 * from 0 (open) to 3 (close).
 *
 * <p>Prices are mirrored for sells (multiplied by −1), so that one set of rules serves both sides:
 * in mirrored prices a limit waits for the price to fall and a stop for it to rise.
 */
final class BarPath {
  private static final int CLOSE = 3;

  private final FillPolicy policy;
  private final long[] mirrored = new long[CLOSE + 1];

  // result of the last evaluation
  private boolean fills;
  private long fillTicks;
  private double position;
  private boolean triggers;

  BarPath(FillPolicy policy) {
    this.policy = policy;
  }

  /** Evaluates an order on the present row of its series; true when it executes. */
  boolean evaluate(Order order, Series series, boolean lowFirst) {
    fills = follow(order, series, lowFirst);
    return fills;
  }

  private boolean follow(Order order, Series series, boolean lowFirst) {
    int sign = order.side().sign();
    int row = series.row();
    mirrored[0] = sign * series.openTicks()[row];
    mirrored[1] = sign * (lowFirst ? series.lowTicks() : series.highTicks())[row];
    mirrored[2] = sign * (lowFirst ? series.highTicks() : series.lowTicks())[row];
    mirrored[CLOSE] = sign * series.closeTicks()[row];
    triggers = false;
    position = 0;
    long price = mirrored[0];
    if (!order.isTriggered()) {
      long stop = sign * order.stopTicks();
      position = firstAtOrAbove(stop);
      if (position < 0) {
        return false;
      }
      triggers = true;
      price = Math.max(stop, mirrored[0]);
    }
    if (order.type() == OrderType.MARKET || order.type() == OrderType.STOP) {
      fillTicks = Math.max(1, sign * (price + policy.slippageTicks()));
      return true;
    }
    return fillsLimit(sign, sign * order.limitTicks(), price);
  }

  /** A limit order that is live from {@link #position} on, when the price is {@code price}. */
  private boolean fillsLimit(int sign, long limit, long price) {
    long lowest = price;
    for (int point = (int) position + 1; point <= CLOSE; point++) {
      lowest = Math.min(lowest, mirrored[point]);
    }
    boolean reached = policy.limitTouch() == LimitTouch.TOUCH ? lowest <= limit : lowest < limit;
    if (!reached) {
      return false;
    }
    if (price <= limit) {
      fillTicks = sign * (policy.limitPrice() == LimitPrice.LIMIT ? limit : price);
      return true;
    }
    position = firstAtOrBelow(limit);
    fillTicks = sign * limit;
    return true;
  }

  private double firstAtOrAbove(long level) {
    for (int point = 0; point < CLOSE; point++) {
      if (mirrored[point] >= level) {
        return point;
      }
      if (mirrored[point + 1] >= level) {
        return between(point, level);
      }
    }
    return -1;
  }

  private double firstAtOrBelow(long level) {
    int segment = (int) position;
    // On the segment under way the price is above the level now, so only its end can reach it.
    for (int point = segment; point < CLOSE; point++) {
      if (mirrored[point + 1] <= level) {
        return Math.max(position, between(point, level));
      }
    }
    throw new IllegalStateException("the path never reaches " + level);
  }

  private double between(int point, long level) {
    double length = (double) mirrored[point + 1] - mirrored[point];
    return length == 0 ? point : point + (level - mirrored[point]) / length;
  }

  /** Whether the order executes, as the last evaluation said. */
  boolean fills() {
    return fills;
  }

  /** Price of the execution found last. */
  long fillTicks() {
    return fillTicks;
  }

  /** Where on the path the execution found last happens. */
  double position() {
    return position;
  }

  /** Whether the order's stop was reached, with or without an execution. */
  boolean triggers() {
    return triggers;
  }
}
