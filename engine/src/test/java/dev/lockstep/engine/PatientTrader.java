package dev.lockstep.engine;

import dev.lockstep.indicator.Condition;
import dev.lockstep.indicator.Line;
import dev.lockstep.market.Bar;
import dev.lockstep.market.PriceSource;
import dev.lockstep.market.TradePrint;
import dev.lockstep.order.Order;
import dev.lockstep.order.OrderIntent;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import dev.lockstep.strategy.Setup;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.strategy.Trading;
import java.util.SplittableRandom;

/**
 * Waits for random conditions and then sends orders of all kinds, long and short, and thinks again
 * about those that are open. Its choices follow from a number that it saves.
 */
final class PatientTrader implements Strategy {
  private static final int[] PERIODS = {2, 3, 7, 30};

  private final SplittableRandom random;
  private Condition[] whenFlat;
  private Condition[] whenHolding;
  private Condition[] whenWorking;
  private boolean waitsWorking;
  private long state;
  private long openId;

  PatientTrader(long seed) {
    random = new SplittableRandom(seed);
    state = seed;
  }

  @Override
  public void open(Setup setup) {
    whenFlat = conditions(setup);
    whenHolding = conditions(setup);
    whenWorking = conditions(setup);
    if (random.nextInt(4) > 0) {
      setup.wakeWhenFlat(whenFlat);
    }
    if (random.nextInt(4) > 0) {
      setup.wakeWhenHolding(whenHolding);
    }
    waitsWorking = random.nextBoolean();
    if (waitsWorking) {
      setup.wakeWhenWorking(whenWorking);
    }
  }

  private Condition[] conditions(Setup setup) {
    Condition[] conditions = new Condition[random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(2)];
    for (int i = 0; i < conditions.length; i++) {
      conditions[i] = condition(setup);
    }
    return conditions;
  }

  private Condition condition(Setup setup) {
    int period = PERIODS[random.nextInt(PERIODS.length)];
    Line close = setup.price(PriceSource.CLOSE);
    Line average = setup.sma(PriceSource.CLOSE, period);
    return switch (random.nextInt(7)) {
      case 0 -> close.isAbove(average.times(1.002));
      case 1 -> average.isBelow(setup.ema(PriceSource.TYPICAL, 7));
      case 2 -> close.isAbove(setup.bollinger(PriceSource.CLOSE, period, 1).upper());
      case 3 -> setup.bollinger(PriceSource.CLOSE, period, 1).lower().isAbove(close);
      case 4 -> setup.rsi(PriceSource.CLOSE, period).isBelow(30);
      case 5 -> close.isBelow(setup.lowest(PriceSource.LOW, period).ago(1));
      default -> average.isAbove(average.ago(5));
    };
  }

  @Override
  public void onBar(Bar bar, Trading trading) {
    act(bar.closeTicks(), trading);
  }

  @Override
  public void onTrade(TradePrint print, Trading trading) {
    act(print.priceTicks(), trading);
  }

  private void act(long lastTicks, Trading trading) {
    if (trading.hasOpenOrders()) {
      if (!waitsWorking || anyHolds(whenWorking)) {
        thinkAgain(lastTicks, trading);
      }
    } else if (trading.isFlat()) {
      if (anyHolds(whenFlat)) {
        trading.submit(entry(lastTicks, trading));
      }
    } else if (anyHolds(whenHolding)) {
      leave(lastTicks, trading);
    }
  }

  private void thinkAgain(long lastTicks, Trading trading) {
    switch (next(8)) {
      case 0 -> trading.cancelAll();
      case 1 -> trading.modify(openId, 1L + next(9), lastTicks - 9, lastTicks + 9);
      case 2 -> trading.submit(entry(lastTicks, trading));
      default -> {}
    }
  }

  @Override
  public void onOrder(Order order, Trading trading) {
    openId = order.id();
  }

  private static boolean anyHolds(Condition[] conditions) {
    for (Condition condition : conditions) {
      if (condition.holds()) {
        return true;
      }
    }
    return false;
  }

  private OrderIntent entry(long lastTicks, Trading trading) {
    long lots = 1L + next(9);
    OrderIntent intent = next(3) > 0 ? trading.intent().buy(lots) : trading.intent().sell(lots);
    int most = next(2) == 0 ? 4 : 60;
    switch (next(5)) {
      case 0 -> intent.limit(lastTicks + next(2 * most + 1) - most);
      case 1 -> intent.stop(lastTicks + next(2 * most + 1) - most);
      case 2 -> intent.stopLimit(lastTicks + next(most), lastTicks - next(most));
      default -> {}
    }
    return switch (next(6)) {
      case 0 -> intent.immediateOrCancel();
      case 1 -> intent.day();
      case 2 -> intent.goodTill(trading.timeNanos() + Events.DAY);
      default -> intent;
    };
  }

  private void leave(long lastTicks, Trading trading) {
    long held = Math.abs(trading.positionLots());
    OrderIntent intent = trading.intent();
    switch (next(4)) {
      case 0 ->
          trading.submit((trading.isLong() ? intent.buy(1) : intent.sell(1)).limit(lastTicks));
      case 1 -> trading.submit(trading.isLong() ? intent.sell(held + 2) : intent.buy(held + 2));
      default -> trading.closePosition();
    }
  }

  private int next(int bound) {
    state = state * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
    return (int) ((state >>> 33) % bound);
  }

  @Override
  public void save(SnapshotWriter out) {
    out.putLong(state);
    out.putLong(openId);
  }

  @Override
  public void restore(SnapshotReader in) {
    state = in.getLong();
    openId = in.getLong();
  }
}
