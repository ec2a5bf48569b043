package dev.lockstep.engine;

import dev.lockstep.indicator.Line;
import dev.lockstep.order.Fill;
import dev.lockstep.order.Order;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import dev.lockstep.strategy.Portfolio;
import dev.lockstep.strategy.RebalancingStrategy;
import dev.lockstep.strategy.Setup;
import dev.lockstep.strategy.Trading;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the choices of a {@link RandomTrader} for all instruments of its group, after each step.
 */
final class RandomRotation implements RebalancingStrategy {
  private final RandomTrader choices;
  private final List<Line> ranges = new ArrayList<>();

  RandomRotation(long seed) {
    choices = new RandomTrader(seed);
  }

  @Override
  public void open(Setup setup) {
    choices.open(setup);
    ranges.add(setup.atr(3));
  }

  @Override
  public void onStep(Portfolio portfolio) {
    for (int i = 0; i < portfolio.size(); i++) {
      choices.see(ranges.get(i).isReady() ? ranges.get(i).value() : i);
      choices.see(portfolio.isPresent(i) ? 1 : 2);
      long lastTicks = portfolio.hasPrice(i) ? portfolio.bar(i).closeTicks() : 500;
      choices.act(lastTicks, portfolio.trading(i));
    }
  }

  @Override
  public void onFill(Fill fill, Trading trading) {
    choices.onFill(fill, trading);
  }

  @Override
  public void onOrder(Order order, Trading trading) {
    choices.onOrder(order, trading);
  }

  @Override
  public void save(SnapshotWriter state) {
    choices.save(state);
  }

  @Override
  public void restore(SnapshotReader state) {
    choices.restore(state);
  }
}
