package dev.lockstep.engine;

import dev.lockstep.indicator.Atr;
import dev.lockstep.indicator.Line;
import dev.lockstep.market.Bar;
import dev.lockstep.market.PriceSource;
import dev.lockstep.market.TradePrint;
import dev.lockstep.order.Fill;
import dev.lockstep.order.Order;
import dev.lockstep.order.OrderIntent;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import dev.lockstep.strategy.Setup;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.strategy.Trading;

/**
 * Submits orders of all kinds, changes and cancels them, at events and in callbacks. Its choices
 * follow from a number that it saves and into which it mixes everything that it sees, so that one
 * wrong bit anywhere leads to other orders.
 */
final class RandomTrader implements Strategy {
  private static final int STATE_VERSION = 1;

  private long state;
  private long openId;
  private Line average;
  private Line range;

  RandomTrader(long seed) {
    state = seed;
  }

  @Override
  public void open(Setup setup) {
    average = setup.sma(PriceSource.TYPICAL, 3 + (int) Math.floorMod(state, 5L));
    range = setup.line(new Atr(4));
    setup.keepHistory((int) Math.floorMod(state, 4L));
  }

  @Override
  public void onBar(Bar bar, Trading trading) {
    see(average.value());
    see(average.value(1));
    see(range.value());
    see(bar.close(1));
    see(bar.volume());
    act(bar.closeTicks(), trading);
  }

  @Override
  public void onTrade(TradePrint print, Trading trading) {
    see(average.value());
    see(print.size());
    act(print.priceTicks(), trading);
  }

  @Override
  public void onFill(Fill fill, Trading trading) {
    see(fill.priceTicks() * 31.0 + fill.positionLots());
    if (next(6) == 0) {
      change(fill.priceTicks(), trading);
    }
  }

  @Override
  public void onOrder(Order order, Trading trading) {
    see((double) order.filledAmountMicros());
    see(order.state().name().hashCode() + 7.0 * order.refusal().name().hashCode());
    if (!order.state().isFinal()) {
      openId = order.id();
    } else if (next(9) == 0) {
      trading.cancel(openId);
    }
  }

  void act(long lastTicks, Trading trading) {
    see(trading.equity());
    see(trading.cash());
    see(trading.averagePrice());
    see(trading.hasOpenOrders() ? 1 : 0);
    for (int i = next(4) - 1; i > 0; i--) {
      change(lastTicks, trading);
    }
  }

  private void change(long lastTicks, Trading trading) {
    switch (next(12)) {
      case 0 -> trading.cancel(openId - next(3));
      case 1 -> trading.modify(openId, 1 + next(30), near(lastTicks), near(lastTicks));
      case 2 -> trading.closePosition();
      case 3 -> trading.enterLong(next(100) / 100.0);
      case 4 -> cancelAllSometimes(trading);
      default -> see((double) trading.submit(anyIntent(lastTicks, trading)));
    }
  }

  private void cancelAllSometimes(Trading trading) {
    if (next(4) == 0) {
      trading.cancelAll();
    }
  }

  private OrderIntent anyIntent(long lastTicks, Trading trading) {
    long lots = next(20) == 0 ? 0 : 1 + next(20);
    OrderIntent intent = trading.intent();
    if (next(2) == 0) {
      intent.buy(lots);
    } else {
      intent.sell(next(3) == 0 ? trading.positionLots() : lots);
    }
    switch (next(5)) {
      case 0 -> intent.limit(near(lastTicks));
      case 1 -> intent.stop(near(lastTicks));
      case 2 -> intent.stopLimit(near(lastTicks), near(lastTicks));
      default -> {}
    }
    switch (next(7)) {
      case 0 -> intent.day();
      case 1 -> intent.goodTill(trading.timeNanos() + 60 * Events.MINUTE * next(48));
      case 2 -> intent.immediateOrCancel();
      case 3 -> intent.fillOrKill();
      default -> {}
    }
    return next(5) == 0 ? intent.reduceOnly() : intent;
  }

  private long near(long ticks) {
    return ticks + next(41) - 20;
  }

  void see(double value) {
    state = (state ^ Double.doubleToLongBits(value)) * 0x9e3779b97f4a7c15L;
    state ^= state >>> 29;
  }

  private int next(int bound) {
    state = state * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
    return (int) ((state >>> 33) % bound);
  }

  @Override
  public void save(SnapshotWriter out) {
    out.putByte(STATE_VERSION);
    out.putLong(state);
    out.putLong(openId);
  }

  @Override
  public void restore(SnapshotReader in) {
    in.getVersion("random trader", STATE_VERSION);
    state = in.getLong();
    openId = in.getLong();
  }
}
