package dev.lockstep.jobs.bounded;

import dev.lockstep.market.Bar;
import dev.lockstep.strategy.Parameter;
import dev.lockstep.strategy.Setup;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.strategy.StrategyFactory;
import dev.lockstep.strategy.Trading;

/** A user's own strategy: buys and sells in turn, every so many bars. */
public final class EveryNthBar implements Strategy {
  /** How often. */
  public record Parameters(@Parameter(value = "bars between orders", min = 1) int every) {}

  /** Found by the service loader. */
  public static final class Factory extends StrategyFactory<Parameters> {
    public Factory() {
      super("every-nth-bar", "Buys and sells in turn.", Parameters.class, EveryNthBar::new);
    }
  }

  private final Parameters parameters;
  private int bars;

  EveryNthBar(Parameters parameters) {
    this.parameters = parameters;
  }

  @Override
  public void open(Setup setup) {
    // It needs no indicator.
  }

  @Override
  public void onBar(Bar bar, Trading trading) {
    bars++;
    if (bars % parameters.every() == 0) {
      if (trading.isFlat()) {
        trading.buy(1);
      } else {
        trading.closePosition();
      }
    }
  }
}
