package dev.lockstep.testkit;

import dev.lockstep.strategy.Portfolio;
import dev.lockstep.strategy.RebalancingStrategy;

/** The same for a strategy that decides for all instruments together; it is always called. */
final class WatchedRotation extends WatchedStrategy implements RebalancingStrategy {
  private final RebalancingStrategy strategy;

  WatchedRotation(RebalancingStrategy strategy) {
    super(strategy, Calls.AS_USUAL);
    this.strategy = strategy;
  }

  @Override
  public void onStep(Portfolio portfolio) {
    strategy.onStep(portfolio);
  }
}
