package dev.lockstep.strategy.builtin;

import dev.lockstep.indicator.Condition;
import dev.lockstep.market.Bar;
import dev.lockstep.market.PriceSource;
import dev.lockstep.strategy.MacdLines;
import dev.lockstep.strategy.Parameter;
import dev.lockstep.strategy.Setup;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.strategy.StrategyFactory;
import dev.lockstep.strategy.Trading;

/** Long while the MACD is above its signal line. */
public final class MacdSignal implements Strategy {
  private final Parameters parameters;
  private final LongOrFlat position;
  private Condition isUp;
  private Condition isDown;

  public MacdSignal(Parameters parameters) {
    this.parameters = parameters;
    position = new LongOrFlat(parameters.allocation(), 0);
  }

  @Override
  public void open(Setup setup) {
    MacdLines lines =
        setup.macd(PriceSource.CLOSE, parameters.fast(), parameters.slow(), parameters.signal());
    isUp = lines.macd().isAbove(lines.signal());
    isDown = lines.macd().isBelow(lines.signal());
    position.waitFor(setup, isUp, isDown);
  }

  @Override
  public void onBar(Bar bar, Trading trading) {
    position.follow(isUp.holds(), isDown.holds(), trading);
  }

  /** How long the averages are and how much is bought. */
  public record Parameters(
      @Parameter(value = "bars of the fast average", min = 2, max = 100_000, byDefault = "12")
          int fast,
      @Parameter(value = "bars of the slow average", min = 2, max = 100_000, byDefault = "26")
          int slow,
      @Parameter(value = "bars of the signal line", min = 1, max = 100_000, byDefault = "9")
          int signal,
      @Parameter(value = "fraction of the equity to buy with", min = 0, max = 1, byDefault = "0.95")
          double allocation) {
    public Parameters {
      if (fast >= slow) {
        throw new IllegalArgumentException("fast must be < slow, was " + fast + " and " + slow);
      }
    }
  }

  /** Makes it by name. */
  public static final class Factory extends StrategyFactory<Parameters> {
    public Factory() {
      super(
          "macd",
          "Long while the MACD is above its signal line.",
          Parameters.class,
          MacdSignal::new);
    }
  }
}
