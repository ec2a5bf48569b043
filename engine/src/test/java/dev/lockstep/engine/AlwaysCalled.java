package dev.lockstep.engine;

import dev.lockstep.indicator.Condition;
import dev.lockstep.indicator.Indicator;
import dev.lockstep.indicator.Line;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.Bar;
import dev.lockstep.market.TradePrint;
import dev.lockstep.order.Fill;
import dev.lockstep.order.Order;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import dev.lockstep.strategy.Setup;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.strategy.Trading;

/** Another strategy, of which the engine does not hear what it waits for. */
record AlwaysCalled(Strategy strategy) implements Strategy {
  @Override
  public void open(Setup setup) {
    strategy.open(new WithoutWaits(setup));
  }

  @Override
  public void onBar(Bar bar, Trading trading) {
    strategy.onBar(bar, trading);
  }

  @Override
  public void onTrade(TradePrint print, Trading trading) {
    strategy.onTrade(print, trading);
  }

  @Override
  public void onFill(Fill fill, Trading trading) {
    strategy.onFill(fill, trading);
  }

  @Override
  public void onOrder(Order order, Trading trading) {
    strategy.onOrder(order, trading);
  }

  @Override
  public void save(SnapshotWriter state) {
    strategy.save(state);
  }

  @Override
  public void restore(SnapshotReader state) {
    strategy.restore(state);
  }

  private record WithoutWaits(Setup setup) implements Setup {
    @Override
    public Instrument instrument() {
      return setup.instrument();
    }

    @Override
    public Line[] lines(Indicator indicator) {
      return setup.lines(indicator);
    }

    @Override
    public void keepHistory(int bars) {
      setup.keepHistory(bars);
    }

    @Override
    public void wakeWhenFlat(Condition... any) {
      // Forgotten.
    }

    @Override
    public void wakeWhenHolding(Condition... any) {
      // Forgotten.
    }

    @Override
    public void wakeWhenWorking(Condition... any) {
      // Forgotten.
    }
  }
}
