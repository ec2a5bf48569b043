package dev.lockstep.strategy.builtin;

import dev.lockstep.indicator.Condition;
import dev.lockstep.indicator.Line;
import dev.lockstep.market.Bar;
import dev.lockstep.market.PriceSource;
import dev.lockstep.strategy.Setup;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.strategy.StrategyFactory;
import dev.lockstep.strategy.Trading;

/**
 * Long while the fast simple moving average of the close is above the slow one: flat and fast &gt;
 * slow, buy; long and fast &lt; slow, sell all. Equal averages change nothing.
 */
public final class SmaCross implements Strategy {
  private final CrossParameters parameters;
  private final LongOrFlat position;
  private Condition isUp;
  private Condition isDown;

  public SmaCross(CrossParameters parameters) {
    this.parameters = parameters;
    position = new LongOrFlat(parameters.allocation(), parameters.quantity());
  }

  @Override
  public void open(Setup setup) {
    Line fast = setup.sma(PriceSource.CLOSE, parameters.fast());
    Line slow = setup.sma(PriceSource.CLOSE, parameters.slow());
    Line level = slow.times(1 + parameters.tolerance());
    isUp = fast.isAbove(level);
    isDown = fast.isBelow(level);
    position.waitFor(setup, isUp, isDown);
  }

  @Override
  public void onBar(Bar bar, Trading trading) {
    position.follow(isUp.holds(), isDown.holds(), trading);
  }

  /** Makes it by name. */
  public static final class Factory extends StrategyFactory<CrossParameters> {
    public Factory() {
      super(
          "sma-cross",
          "Long while the fast simple moving average is above the slow one.",
          CrossParameters.class,
          SmaCross::new);
    }
  }
}
