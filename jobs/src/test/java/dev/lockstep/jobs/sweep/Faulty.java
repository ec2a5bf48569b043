package dev.lockstep.jobs.sweep;

import dev.lockstep.market.Bar;
import dev.lockstep.strategy.Parameter;
import dev.lockstep.strategy.Setup;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.strategy.StrategyFactory;
import dev.lockstep.strategy.Trading;

/** Buys and sells in turn, and throws for one value of its parameter. */
public final class Faulty implements Strategy {
  static final int THROWS_AT = 7;

  /** How often it trades. */
  public record Parameters(@Parameter(value = "bars between orders", min = 1) int every) {}

  /** Found by the service loader. */
  public static final class Factory extends StrategyFactory<Parameters> {
    public Factory() {
      super("faulty", "Throws for every 7.", Parameters.class, Faulty::new);
    }
  }

  private final Parameters parameters;
  private int bars;

  Faulty(Parameters parameters) {
    this.parameters = parameters;
  }

  @Override
  public void open(Setup setup) {
    // It needs no indicator.
  }

  @Override
  public void onBar(Bar bar, Trading trading) {
    bars++;
    if (bars == 50 && parameters.every() == THROWS_AT) {
      throw new IllegalStateException("does not like " + parameters.every());
    }
    if (bars % parameters.every() == 0) {
      if (trading.isFlat()) {
        trading.buy(1);
      } else {
        trading.closePosition();
      }
    }
  }
}
