package dev.lockstep.testkit;

import dev.lockstep.indicator.Condition;
import dev.lockstep.market.Bar;
import dev.lockstep.market.PriceSource;
import dev.lockstep.market.TradePrint;
import dev.lockstep.order.Fill;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import dev.lockstep.strategy.Setup;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.strategy.Trading;

/** Buys a lot above 12 and sells it below 12, and waits for that. */
class Waiting implements Strategy {
  private Condition isUp;
  private Condition isDown;

  @Override
  public void open(Setup setup) {
    isUp = setup.price(PriceSource.CLOSE).isAbove(12);
    isDown = setup.price(PriceSource.CLOSE).isBelow(12);
    setup.wakeWhenFlat(isUp);
    setup.wakeWhenHolding(isDown);
  }

  @Override
  public void onBar(Bar bar, Trading trading) {
    act(trading);
  }

  @Override
  public void onTrade(TradePrint print, Trading trading) {
    act(trading);
  }

  private void act(Trading trading) {
    if (trading.isFlat() && isUp.holds() && !trading.hasOpenOrders()) {
      trading.buy(1);
    } else if (trading.isLong() && isDown.holds() && !trading.hasOpenOrders()) {
      trading.sell(1);
    }
  }

  /** Also buys at 10, which it does not wait for. */
  static final class Eager extends Waiting {
    @Override
    public void onBar(Bar bar, Trading trading) {
      super.onBar(bar, trading);
      if (trading.isFlat() && bar.close() == 10 && !trading.hasOpenOrders()) {
        trading.buy(1);
      }
    }
  }

  /** Also counts bars, to no end. */
  static final class Counting extends Waiting {
    private int bars;

    @Override
    public void onBar(Bar bar, Trading trading) {
      bars++;
      super.onBar(bar, trading);
    }

    @Override
    public void save(SnapshotWriter state) {
      state.putInt(bars);
    }

    @Override
    public void restore(SnapshotReader state) {
      bars = state.getInt();
    }
  }

  /** Gives up its order at the fifth bar, though it waits for nothing but its fill. */
  static final class Impatient implements Strategy {
    private int bars;

    @Override
    public void open(Setup setup) {
      setup.wakeWhenWorking();
    }

    @Override
    public void onBar(Bar bar, Trading trading) {
      if (!trading.hasOpenOrders()) {
        trading.submit(trading.intent().buy(1).limit(1_100));
      }
      bars++;
      if (bars == 5) {
        trading.cancelAll();
      }
    }
  }

  /** Sends a stop at the bar at which its order was filled. */
  static final class Protected extends Waiting {
    private boolean wasFilled;

    @Override
    public void onFill(Fill fill, Trading trading) {
      wasFilled = trading.isLong();
    }

    @Override
    public void onBar(Bar bar, Trading trading) {
      if (wasFilled) {
        wasFilled = false;
        trading.submit(trading.intent().sell(1).stop(1_100));
      }
      super.onBar(bar, trading);
    }
  }
}
