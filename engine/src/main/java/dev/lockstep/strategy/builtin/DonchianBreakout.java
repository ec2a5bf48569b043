package dev.lockstep.strategy.builtin;

import dev.lockstep.indicator.Condition;
import dev.lockstep.indicator.Line;
import dev.lockstep.market.Bar;
import dev.lockstep.market.PriceSource;
import dev.lockstep.strategy.Parameter;
import dev.lockstep.strategy.Setup;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.strategy.StrategyFactory;
import dev.lockstep.strategy.Trading;

/**
 * Buys a close above the highest high of the bars before it and sells one below the lowest low of a
 * shorter stretch.
 */
public final class DonchianBreakout implements Strategy {
  private final Parameters parameters;
  private final LongOrFlat position;
  private Condition isUp;
  private Condition isDown;

  public DonchianBreakout(Parameters parameters) {
    this.parameters = parameters;
    position = new LongOrFlat(parameters.allocation(), 0);
  }

  @Override
  public void open(Setup setup) {
    Line highest = setup.highest(PriceSource.HIGH, parameters.entry());
    Line lowest = setup.lowest(PriceSource.LOW, parameters.exit());
    Line close = setup.price(PriceSource.CLOSE);
    isUp = close.isAbove(highest.ago(1));
    isDown = close.isBelow(lowest.ago(1));
    position.waitFor(setup, isUp, isDown);
  }

  @Override
  public void onBar(Bar bar, Trading trading) {
    position.follow(isUp.holds(), isDown.holds(), trading);
  }

  /** How far the channels reach back and how much is bought. */
  public record Parameters(
      @Parameter(
              value = "bars of the channel to break out of",
              min = 1,
              max = 100_000,
              byDefault = "20")
          int entry,
      @Parameter(
              value = "bars of the channel to leave by",
              min = 1,
              max = 100_000,
              byDefault = "10")
          int exit,
      @Parameter(value = "fraction of the equity to buy with", min = 0, max = 1, byDefault = "0.95")
          double allocation) {}

  /** Makes it by name. */
  public static final class Factory extends StrategyFactory<Parameters> {
    public Factory() {
      super(
          "donchian-breakout",
          "Buys a close above the highest high before it, sells one below the lowest low.",
          Parameters.class,
          DonchianBreakout::new);
    }
  }
}
