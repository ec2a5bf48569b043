package dev.lockstep.live;

import dev.lockstep.market.Bar;
import dev.lockstep.strategy.Setup;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.strategy.Trading;
import java.util.function.BiConsumer;

/** A strategy that is one lambda, called at each bar. */
record OnBars(BiConsumer<Bar, Trading> rule) implements Strategy {
  @Override
  public void open(Setup setup) {
    // It needs nothing but its bars.
  }

  @Override
  public void onBar(Bar bar, Trading trading) {
    rule.accept(bar, trading);
  }

  /** Buys one lot at each bar. */
  static Strategy buyer() {
    return new OnBars((bar, trading) -> trading.buy(1));
  }

  /** Does nothing. */
  static Strategy idle() {
    return new OnBars((bar, trading) -> {});
  }
}
