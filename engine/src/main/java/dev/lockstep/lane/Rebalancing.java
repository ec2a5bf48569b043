package dev.lockstep.lane;

import dev.lockstep.market.Step;
import dev.lockstep.strategy.Portfolio;
import dev.lockstep.strategy.RebalancingStrategy;

/** A rebalancing strategy and the portfolio that it is called with. */
record Rebalancing(RebalancingStrategy strategy, Portfolio portfolio) {

  /** Null unless the strategy of the seats is a rebalancing one. */
  static Rebalancing of(StrategySeat[] seats, Step step) {
    return seats[0].strategy() instanceof RebalancingStrategy strategy
        ? new Rebalancing(strategy, new SeatPortfolio(seats, step))
        : null;
  }

  void onStep() {
    strategy.onStep(portfolio);
  }
}
