package dev.lockstep.benchmarks.work;

import dev.lockstep.benchmarks.baseline.RestingOrdersSet;
import dev.lockstep.indicator.Line;
import dev.lockstep.market.Bar;
import dev.lockstep.market.PriceSource;
import dev.lockstep.order.Fill;
import dev.lockstep.strategy.Setup;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.strategy.Trading;

/**
 * Has orders working at nearly every bar. While flat, a limit buy some ticks below the average of
 * the closes rests until the day is over and is then placed anew; while long, a stop as far below
 * the entry and a limit sell as far above it.
 */
final class RestingOrders implements Strategy {
  private final RestingOrdersSet set;
  private final double quantity;
  private Line average;

  /**
   * Opens nothing yet.
   *
   * @param quantity units of the instrument to buy
   */
  RestingOrders(RestingOrdersSet set, double quantity) {
    this.set = set;
    this.quantity = quantity;
  }

  @Override
  public void open(Setup setup) {
    average = setup.sma(PriceSource.CLOSE, set.period());
    setup.wakeWhenFlat(average.isAbove(0));
    setup.wakeWhenHolding();
    setup.wakeWhenWorking();
  }

  @Override
  public void onBar(Bar bar, Trading trading) {
    if (!trading.isFlat() || trading.hasOpenOrders() || Double.isNaN(average.value())) {
      return;
    }
    long lots = trading.instrument().wholeLots(quantity);
    long entry = trading.instrument().nearestTicks(average.value()) - set.distanceTicks();
    trading.submit(trading.intent().buy(lots).limit(entry).day());
  }

  @Override
  public void onFill(Fill fill, Trading trading) {
    long held = fill.positionLots();
    if (held == 0) {
      trading.cancelAll();
      return;
    }
    long stop = fill.priceTicks() - set.distanceTicks();
    long target = fill.priceTicks() + set.distanceTicks();
    trading.submit(trading.intent().sell(held).stop(stop).reduceOnly());
    trading.submit(trading.intent().sell(held).limit(target).reduceOnly());
  }
}
