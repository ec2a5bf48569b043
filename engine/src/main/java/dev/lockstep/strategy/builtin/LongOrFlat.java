package dev.lockstep.strategy.builtin;

import dev.lockstep.indicator.Condition;
import dev.lockstep.strategy.Setup;
import dev.lockstep.strategy.Trading;

/** Follows a signal with one position at a time: all in the market, or out of it. */
final class LongOrFlat {
  private final double allocation;
  private final double quantity;

  /**
   * Decides the size of the position.
   *
   * @param allocation fraction of the equity
   * @param quantity units of the instrument; 0 means by allocation
   */
  LongOrFlat(double allocation, double quantity) {
    this.allocation = allocation;
    this.quantity = quantity;
  }

  /** Says what to wait for: the conditions that {@link #follow} then decides by. */
  void waitFor(Setup setup, Condition up, Condition down) {
    setup.wakeWhenFlat(up);
    setup.wakeWhenHolding(down);
  }

  /** Buys when flat, sells all when long, and waits while an order is open. */
  void follow(boolean isUp, boolean isDown, Trading trading) {
    if (isUp) {
      if (trading.isFlat() && !trading.hasOpenOrders()) {
        enter(trading);
      }
    } else if (isDown && trading.isLong() && !trading.hasOpenOrders()) {
      trading.closePosition();
    }
  }

  void enter(Trading trading) {
    if (quantity == 0) {
      trading.enterLong(allocation);
    } else {
      trading.buy(trading.instrument().wholeLots(quantity));
    }
  }
}
