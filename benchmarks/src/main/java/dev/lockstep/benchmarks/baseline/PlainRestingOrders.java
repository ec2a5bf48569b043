package dev.lockstep.benchmarks.baseline;

import java.util.List;

/**
 * The strategy whose orders rest as one loop per set. While flat, a limit buy some ticks below the
 * average of the closes rests until the day is over and is then placed anew; while long, a stop as
 * far below the entry and a limit sell as far above it. Bars of a minute begin at midnight; their
 * high and low are those of open and close, orders are active from the next bar, limits must be
 * passed and stops only be reached.
 */
public final class PlainRestingOrders {
  private static final int MINUTES_PER_DAY = 1_440;
  private static final double NONE = 0;

  private final double[] open;
  private final double[] close;
  private final FixedSize size;
  private final double ticksPerUnit;

  /** Prices become whole numbers of ticks, and so does the cash. */
  PlainRestingOrders(PriceArrays prices, FixedSize size) {
    ticksPerUnit = Math.pow(10, prices.decimals());
    PriceArrays inTicks = prices.times(ticksPerUnit);
    this.size = new FixedSize(size.cash() * ticksPerUnit, size.quantity(), size.feeRate());
    open = inTicks.open();
    close = inTicks.close();
  }

  /** The outcomes in the order of the sets. */
  public Outcome[] run(List<RestingOrdersSet> sets) {
    double[] equity = new double[close.length];
    Outcome[] outcomes = new Outcome[sets.size()];
    for (int set = 0; set < outcomes.length; set++) {
      outcomes[set] = run(sets.get(set), equity);
    }
    return outcomes;
  }

  /** {@code equity} has one entry per bar and receives the equity at each close. */
  private Outcome run(RestingOrdersSet set, double[] equity) {
    int period = set.period();
    double distance = set.distanceTicks();
    double sum = 0;
    double free = size.cash();
    double position = 0;
    double entry = NONE;
    double middle = NONE;
    int lastDay = 0;
    int trades = 0;
    for (int bar = 0; bar < close.length; bar++) {
      double first = open[bar];
      double last = close[bar];
      if (position > 0) {
        double price = exit(first, last, middle - distance, middle + distance);
        if (price != NONE) {
          free += position * price * (1 - size.feeRate());
          position = 0;
          trades++;
        }
      } else if (entry != NONE) {
        if (bar / MINUTES_PER_DAY > lastDay) {
          entry = NONE;
        } else if (Math.min(first, last) < entry) {
          middle = Math.min(first, entry);
          entry = NONE;
          double cost = size.quantity() * middle * (1 + size.feeRate());
          if (cost <= free) {
            free -= cost;
            position = size.quantity();
          }
        }
      }
      sum += last;
      if (bar >= period) {
        sum -= close[bar - period];
      }
      equity[bar] = free + position * last;
      if (position == 0 && entry == NONE && bar >= period - 1) {
        // Rounded twice, to a price and to a tick, as the strategy does.
        entry = Math.rint(sum / (period * ticksPerUnit) * ticksPerUnit) - distance;
        lastDay = (bar + 1) / MINUTES_PER_DAY;
      }
    }
    return EquityStatistics.of(equity, size.cash(), trades, position > 0 ? 1 : 0);
  }

  /** Where the position is sold in a bar: whichever order the way from open to close meets. */
  private static double exit(double first, double last, double stop, double target) {
    if (first <= stop) {
      return first;
    }
    if (Math.max(first, last) > target) {
      return Math.max(first, target);
    }
    return last <= stop ? stop : NONE;
  }
}
