package dev.lockstep.jobs.backtest;

import dev.lockstep.market.Bar;
import dev.lockstep.market.EventKind;
import dev.lockstep.market.TradePrint;
import dev.lockstep.strategy.RebalancingStrategy;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.strategy.Trading;

/** Which events a strategy listens to: those whose callback its class has. */
final class EventCallbacks {
  private EventCallbacks() {}

  static boolean listens(Strategy strategy, EventKind kind) {
    if (strategy instanceof RebalancingStrategy) {
      return true;
    }
    return kind == EventKind.BAR
        ? overrides(strategy, "onBar", Bar.class)
        : overrides(strategy, "onTrade", TradePrint.class);
  }

  private static boolean overrides(Strategy strategy, String callback, Class<?> event) {
    try {
      Class<?> declaring =
          strategy.getClass().getMethod(callback, event, Trading.class).getDeclaringClass();
      return declaring != Strategy.class;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every strategy has " + callback, e);
    }
  }
}
