package dev.lockstep.jobs.backtest;

import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.dataset.Dataset;
import dev.lockstep.market.Bar;
import dev.lockstep.market.EventKind;
import dev.lockstep.market.TradePrint;
import dev.lockstep.strategy.RebalancingStrategy;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.strategy.Trading;

/** Which events a strategy listens to: those whose callback its class has. */
public final class EventCallbacks {
  private EventCallbacks() {}

  /** {@link UserError} when the strategy hears nothing of what the dataset has. */
  public static void require(String name, Strategy strategy, Dataset dataset) {
    EventKind kind = dataset.manifest().kind();
    if (!listens(strategy, kind)) {
      String events = kind == EventKind.BAR ? "bars" : "trade prints";
      throw new UserError(
          name
              + " does not listen to "
              + events
              + ", which are all that dataset "
              + dataset.folder()
              + " has: choose another strategy or dataset");
    }
  }

  private static boolean listens(Strategy strategy, EventKind kind) {
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
