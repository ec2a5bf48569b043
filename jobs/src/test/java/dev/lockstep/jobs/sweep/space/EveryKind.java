package dev.lockstep.jobs.sweep.space;

import dev.lockstep.market.Bar;
import dev.lockstep.strategy.Parameter;
import dev.lockstep.strategy.Setup;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.strategy.StrategyFactory;
import dev.lockstep.strategy.Trading;

/** Does nothing, with a parameter of every kind. */
public final class EveryKind implements Strategy {
  @Override
  public void open(Setup setup) {}

  @Override
  public void onBar(Bar bar, Trading trading) {}

  /** A constant of two words is written with a hyphen. */
  public enum Pace {
    SLOW,
    FAST,
    VERY_FAST
  }

  /** One of each; {@code must} has no default, and is refused when it is 13. */
  public record Parameters(
      @Parameter("no default, not 13") int must,
      @Parameter(value = "any long", byDefault = "0") long count,
      @Parameter(value = "any number", byDefault = "0") double ratio,
      @Parameter(value = "a switch", byDefault = "false") boolean on,
      @Parameter(value = "a choice", byDefault = "slow") Pace pace,
      @Parameter(value = "a text", byDefault = "none") String note) {
    public Parameters {
      if (must == 13) {
        throw new IllegalArgumentException("must is unlucky, was 13");
      }
    }
  }

  /** Makes it by name. */
  public static final class Factory extends StrategyFactory<Parameters> {
    public Factory() {
      super(
          "every-kind",
          "For tests: a parameter of every kind.",
          Parameters.class,
          parameters -> new EveryKind());
    }
  }
}
