package dev.lockstep.strategy.builtin;

import dev.lockstep.indicator.Condition;
import dev.lockstep.indicator.Line;
import dev.lockstep.market.Bar;
import dev.lockstep.market.PriceSource;
import dev.lockstep.strategy.Bands;
import dev.lockstep.strategy.Parameter;
import dev.lockstep.strategy.Setup;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.strategy.StrategyFactory;
import dev.lockstep.strategy.Trading;

/** Buys a close above the upper Bollinger band and sells a close below the middle one. */
public final class BollingerBreakout implements Strategy {
  private final Parameters parameters;
  private final LongOrFlat position;
  private Condition isUp;
  private Condition isDown;

  public BollingerBreakout(Parameters parameters) {
    this.parameters = parameters;
    position = new LongOrFlat(parameters.allocation(), 0);
  }

  @Override
  public void open(Setup setup) {
    Bands bands = setup.bollinger(PriceSource.CLOSE, parameters.period(), parameters.deviations());
    Line close = setup.price(PriceSource.CLOSE);
    isUp = close.isAbove(bands.upper());
    isDown = close.isBelow(bands.middle());
    position.waitFor(setup, isUp, isDown);
  }

  @Override
  public void onBar(Bar bar, Trading trading) {
    position.follow(isUp.holds(), isDown.holds(), trading);
  }

  /** How wide the bands are and how much is bought. */
  public record Parameters(
      @Parameter(value = "bars of the middle band", min = 2, max = 100_000, byDefault = "20")
          int period,
      @Parameter(
              value = "standard deviations between the bands",
              min = 0,
              max = 100,
              byDefault = "2")
          double deviations,
      @Parameter(value = "fraction of the equity to buy with", min = 0, max = 1, byDefault = "0.95")
          double allocation) {
    public Parameters {
      if (deviations == 0) {
        throw new IllegalArgumentException("deviations must be > 0, was " + deviations);
      }
    }
  }

  /** Makes it by name. */
  public static final class Factory extends StrategyFactory<Parameters> {
    public Factory() {
      super(
          "bollinger-breakout",
          "Buys a close above the upper Bollinger band, sells one below the middle band.",
          Parameters.class,
          BollingerBreakout::new);
    }
  }
}
