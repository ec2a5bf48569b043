package dev.lockstep.strategy.builtin;

import dev.lockstep.market.Bar;
import dev.lockstep.strategy.Parameter;
import dev.lockstep.strategy.Setup;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.strategy.StrategyFactory;
import dev.lockstep.strategy.Trading;

/** Buys at the first bar and holds to the end: what every other strategy has to beat. */
public final class BuyAndHold implements Strategy {
  private final LongOrFlat position;

  public BuyAndHold(Parameters parameters) {
    position = new LongOrFlat(parameters.allocation(), 0);
  }

  @Override
  public void open(Setup setup) {
    setup.wakeWhenHolding();
  }

  @Override
  public void onBar(Bar bar, Trading trading) {
    position.follow(true, false, trading);
  }

  /** How much is bought. */
  public record Parameters(
      @Parameter(value = "fraction of the equity to buy with", min = 0, max = 1, byDefault = "0.95")
          double allocation) {}

  /** Makes it by name. */
  public static final class Factory extends StrategyFactory<Parameters> {
    public Factory() {
      super("buy-and-hold", "Buys at the first bar and holds.", Parameters.class, BuyAndHold::new);
    }
  }
}
