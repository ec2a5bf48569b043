package dev.lockstep.strategy.builtin;

import dev.lockstep.indicator.Line;
import dev.lockstep.market.Bar;
import dev.lockstep.market.PriceSource;
import dev.lockstep.strategy.Parameter;
import dev.lockstep.strategy.Setup;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.strategy.StrategyFactory;
import dev.lockstep.strategy.Trading;

/** Buys what has fallen fast (RSI below oversold) and sells it when it is overbought. */
public final class RsiReversion implements Strategy {
  private final Parameters parameters;
  private final LongOrFlat position;
  private Line rsi;

  public RsiReversion(Parameters parameters) {
    this.parameters = parameters;
    position = new LongOrFlat(parameters.allocation(), 0);
  }

  @Override
  public void open(Setup setup) {
    rsi = setup.rsi(PriceSource.CLOSE, parameters.period());
    position.waitFor(
        setup, rsi.isBelow(parameters.oversold()), rsi.isAbove(parameters.overbought()));
  }

  @Override
  public void onBar(Bar bar, Trading trading) {
    double value = rsi.value();
    // The RSI is also 0 where nothing moved for long, as in a suspension: that is not oversold.
    boolean hasFallen = value > 0 || bar.close() < bar.close(1);
    boolean isOversold = value < parameters.oversold() && hasFallen;
    position.follow(isOversold, value > parameters.overbought(), trading);
  }

  /** When to buy and sell, and how much. */
  public record Parameters(
      @Parameter(value = "bars of the RSI", min = 2, max = 100_000, byDefault = "14") int period,
      @Parameter(value = "buy below this RSI", min = 0, max = 100, byDefault = "30")
          double oversold,
      @Parameter(value = "sell above this RSI", min = 0, max = 100, byDefault = "70")
          double overbought,
      @Parameter(value = "fraction of the equity to buy with", min = 0, max = 1, byDefault = "0.95")
          double allocation) {
    public Parameters {
      if (oversold >= overbought) {
        throw new IllegalArgumentException(
            "oversold must be < overbought, was " + oversold + " and " + overbought);
      }
    }
  }

  /** Makes it by name. */
  public static final class Factory extends StrategyFactory<Parameters> {
    public Factory() {
      super(
          "rsi-reversion",
          "Buys when the RSI is oversold, sells when it is overbought.",
          Parameters.class,
          RsiReversion::new);
    }
  }
}
