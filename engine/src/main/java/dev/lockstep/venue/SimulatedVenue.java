package dev.lockstep.venue;

import dev.lockstep.market.Series;
import dev.lockstep.market.Step;
import dev.lockstep.order.Order;
import dev.lockstep.order.OrderState;
import dev.lockstep.order.OrderType;
import dev.lockstep.order.Refusal;
import dev.lockstep.order.Side;
import dev.lockstep.order.TimeInForce;

/**
 * Works the open orders of one account against a step: exits before entries, then by the place on
 * the assumed path, then by submission. Orders that callbacks submit meanwhile wait for the next
 * step.
 */
public final class SimulatedVenue {
  // configuration
  private final FillPolicy policy;
  private final OpenOrders orders;
  private final Executions executions;
  private final BarPath path;
  private final BarPath otherPath;

  // runtime state, meaningful during one step only
  private final Candidates candidates = new Candidates();
  private final long[] leftLots;
  private final long[] stepOfLeftLots;
  private boolean expires;

  public SimulatedVenue(
      FillPolicy policy, OpenOrders orders, Executions executions, int instruments) {
    this.policy = policy;
    this.orders = orders;
    this.executions = executions;
    path = new BarPath(policy);
    otherPath = new BarPath(policy);
    leftLots = new long[instruments];
    stepOfLeftLots = new long[instruments];
  }

  /** Works all orders that were open when the step began. */
  public void work(Step step) {
    work(step, null);
  }

  /**
   * Works the orders of one side that were open when the step began: a quote is a price for one
   * side only.
   *
   * @param side null for both
   */
  public void work(Step step, Side side) {
    if (side == null && orders.size() == 1 && isPlainMarket(orders.get(0), step)) {
      workPlainMarket(orders.get(0), step);
      return;
    }
    candidates.clear();
    int open = orders.size();
    for (int i = 0; i < open; i++) {
      Order order = orders.get(i);
      if (step.contains(order.instrument())
          && !order.state().isFinal()
          && (side == null || order.side() == side)) {
        consider(order, step);
      }
    }
    expire(step, open);
    candidates.reportAmbiguity(executions);
    candidates.sort();
    for (int i = 0; i < candidates.size(); i++) {
      // What a callback changed meanwhile is worked from the next step on.
      if (candidates.fills(i, false) && candidates.isUnchanged(i)) {
        execute(candidates.order(i), candidates.fillTicks(i, false), step);
      }
    }
    settleRest(step, open);
  }

  /** Whether an order fills at the open whatever the path: the commonest case, when it is alone. */
  private boolean isPlainMarket(Order order, Step step) {
    return order.type() == OrderType.MARKET
        && order.timeInForce() == TimeInForce.GTC
        && !order.state().isFinal()
        && step.contains(order.instrument())
        && !isSilent(step.series(order.instrument()));
  }

  private void workPlainMarket(Order order, Step step) {
    if (order.workingDay() == Integer.MIN_VALUE) {
      order.beginDay(step.epochDay());
    }
    path.evaluate(order, step.series(order.instrument()), true);
    execute(order, path.fillTicks(), step);
    settleRest(step, 1);
  }

  /**
   * Fills market orders of this very step at its close; only under {@link MarketFill#SAME_CLOSE}.
   */
  public void workAtClose(Step step) {
    if (policy.marketFill() != MarketFill.SAME_CLOSE) {
      return;
    }
    int open = orders.size();
    for (int i = 0; i < open; i++) {
      Order order = orders.get(i);
      if (order.type() == OrderType.MARKET
          && order.state() == OrderState.PENDING
          && step.contains(order.instrument())
          && !isSilent(step.series(order.instrument()))) {
        order.beginDay(step.epochDay());
        long close = step.lastTicks(order.instrument());
        long slippage = order.side().sign() * policy.slippageTicks();
        execute(order, Math.max(1, close + slippage), step);
      }
    }
    settleRest(step, open);
  }

  private void consider(Order order, Step step) {
    if (isExpired(order, step)) {
      expires = true;
      return;
    }
    Series series = step.series(order.instrument());
    if (isSilent(series)) {
      return;
    }
    order.beginDay(order.workingDay() == Integer.MIN_VALUE ? step.epochDay() : order.workingDay());
    long held = executions.positionLots(order.instrument());
    boolean lowFirst = isLowFirst(held, series);
    if (!path.evaluate(order, series, lowFirst) && !path.triggers()) {
      return;
    }
    otherPath.evaluate(order, series, !lowFirst);
    candidates.add(order, held, availableLots(order.instrument(), step), path, otherPath);
    if (path.triggers()) {
      order.trigger();
    }
  }

  /** After all orders were followed along the path: callbacks must not change that any more. */
  private void expire(Step step, int open) {
    if (!expires) {
      return;
    }
    expires = false;
    for (int i = 0; i < open; i++) {
      Order order = orders.get(i);
      if (step.contains(order.instrument()) && !order.state().isFinal() && isExpired(order, step)) {
        executions.change(order, OrderState.EXPIRED, Refusal.NONE);
      }
    }
  }

  private static boolean isExpired(Order order, Step step) {
    return switch (order.timeInForce()) {
      case GTD -> step.timeNanos() >= order.expireTimeNanos();
      case DAY -> order.workingDay() != Integer.MIN_VALUE && step.epochDay() > order.workingDay();
      case GTC, IOC, FOK -> false;
    };
  }

  private boolean isSilent(Series series) {
    return policy.silentBar() == SilentBar.FILLS_NOTHING && !(series.volumes()[series.row()] > 0);
  }

  /** One path for all orders of an instrument: its orders meet each other on it. */
  private boolean isLowFirst(long held, Series series) {
    boolean hurtsLow = held >= 0;
    return switch (policy.path()) {
      case PESSIMISTIC -> hurtsLow;
      case OPTIMISTIC -> !hurtsLow;
      case OPEN_HIGH_LOW_CLOSE -> false;
      case OPEN_LOW_HIGH_CLOSE -> true;
      case NEARER_EXTREME_FIRST -> {
        int row = series.row();
        long down = series.openTicks()[row] - series.lowTicks()[row];
        long up = series.highTicks()[row] - series.openTicks()[row];
        yield down == up ? hurtsLow : down < up;
      }
    };
  }

  private void execute(Order order, long ticks, Step step) {
    if (order.state().isFinal()) {
      return;
    }
    long available = availableLots(order.instrument(), step);
    if (order.timeInForce() == TimeInForce.FOK && available < wantedLots(order)) {
      return;
    }
    if (available > 0) {
      long filled = executions.execute(order, ticks, available);
      leftLots[order.instrument()] -= filled;
    }
  }

  private long wantedLots(Order order) {
    if (!order.isReduceOnly()) {
      return order.openLots();
    }
    long held = executions.positionLots(order.instrument());
    return Math.min(order.openLots(), Math.max(0, -order.side().sign() * held));
  }

  private long availableLots(int instrument, Step step) {
    if (stepOfLeftLots[instrument] != step.number()) {
      Series series = step.series(instrument);
      stepOfLeftLots[instrument] = step.number();
      leftLots[instrument] =
          policy.participationBillionths() == 0
              ? Long.MAX_VALUE
              : series
                  .instrument()
                  .wholeLots(
                      series.volumes()[series.row()] * policy.participationBillionths() / 1e9);
    }
    return leftLots[instrument];
  }

  /** Immediate orders do not outlive the first event that could fill them; new ones now work. */
  private void settleRest(Step step, int open) {
    for (int i = 0; i < open; i++) {
      Order order = orders.get(i);
      if (!step.contains(order.instrument())
          || order.state().isFinal()
          || order.workingDay() == Integer.MIN_VALUE) {
        continue;
      }
      if (order.timeInForce() == TimeInForce.IOC || order.timeInForce() == TimeInForce.FOK) {
        executions.change(order, OrderState.CANCELLED, Refusal.NOT_FILLED_AT_ONCE);
      } else if (order.state() == OrderState.PENDING) {
        executions.change(order, OrderState.WORKING, Refusal.NONE);
      }
    }
  }
}
