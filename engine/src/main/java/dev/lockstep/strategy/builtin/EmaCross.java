package dev.lockstep.strategy.builtin;

import dev.lockstep.indicator.Line;
import dev.lockstep.market.Bar;
import dev.lockstep.market.PriceSource;
import dev.lockstep.strategy.Setup;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.strategy.StrategyFactory;
import dev.lockstep.strategy.Trading;

/**
 * Long while the fast exponential moving average of the close is above the slow one: flat and fast
 * &gt; slow, buy; long and fast &lt; slow, sell all. Equal averages change nothing.
 */
public final class EmaCross implements Strategy {
  private final CrossParameters parameters;
  private final LongOrFlat position;
  private final double threshold;
  private Line fast;
  private Line slow;

  public EmaCross(CrossParameters parameters) {
    this.parameters = parameters;
    position = new LongOrFlat(parameters.allocation(), parameters.quantity());
    threshold = 1 + parameters.tolerance();
  }

  @Override
  public void open(Setup setup) {
    fast = setup.ema(PriceSource.CLOSE, parameters.fast());
    slow = setup.ema(PriceSource.CLOSE, parameters.slow());
  }

  @Override
  public void onBar(Bar bar, Trading trading) {
    double level = slow.value() * threshold;
    double value = fast.value();
    position.follow(value > level, value < level, trading);
  }

  /** Makes it by name. */
  public static final class Factory extends StrategyFactory<CrossParameters> {
    public Factory() {
      super(
          "ema-cross",
          "Long while the fast exponential moving average is above the slow one.",
          CrossParameters.class,
          EmaCross::new);
    }
  }
}
