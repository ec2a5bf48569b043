package dev.lockstep.engine;

import dev.lockstep.engine.Fuse.Place;
import dev.lockstep.market.Bar;
import dev.lockstep.market.TradePrint;
import dev.lockstep.order.Fill;
import dev.lockstep.order.Order;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import dev.lockstep.strategy.Setup;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.strategy.Trading;

/** A {@link RandomTrader} that throws when its fuse has burnt down. */
final class FragileTrader implements Strategy {
  private final Fuse fuse;
  private final RandomTrader trader;

  FragileTrader(Fuse fuse, long seed) {
    this.fuse = fuse;
    trader = new RandomTrader(seed);
    fuse.burn(Place.CONSTRUCTION);
  }

  @Override
  public void open(Setup setup) {
    trader.open(setup);
    fuse.burn(Place.OPEN);
  }

  @Override
  public void onBar(Bar bar, Trading trading) {
    trader.onBar(bar, trading);
    fuse.burn(Place.EVENT);
  }

  @Override
  public void onTrade(TradePrint print, Trading trading) {
    trader.onTrade(print, trading);
    fuse.burn(Place.EVENT);
  }

  @Override
  public void onFill(Fill fill, Trading trading) {
    trader.onFill(fill, trading);
    fuse.burn(Place.FILL);
  }

  @Override
  public void onOrder(Order order, Trading trading) {
    trader.onOrder(order, trading);
    fuse.burn(Place.ORDER);
  }

  @Override
  public void save(SnapshotWriter state) {
    trader.save(state);
    fuse.save(state);
  }

  @Override
  public void restore(SnapshotReader state) {
    trader.restore(state);
    fuse.restore(state);
  }
}
