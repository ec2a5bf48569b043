package dev.lockstep.jobs.backtest;

import dev.lockstep.market.Bar;
import dev.lockstep.strategy.Setup;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.strategy.StrategyFactory;
import dev.lockstep.strategy.Trading;
import dev.lockstep.strategy.builtin.CrossParameters;
import dev.lockstep.strategy.builtin.SmaCross;

/** The built-in sma-cross 10/30 with a fixed number of shares for each symbol. */
public final class SharesCross implements Strategy {
  private static final double TOLERANCE = 1e-9;

  private final Parameters parameters;
  private SmaCross rule;

  SharesCross(Parameters parameters) {
    this.parameters = parameters;
  }

  @Override
  public void open(Setup setup) {
    double shares = parameters.sharesOf(setup.instrument().symbol());
    rule = new SmaCross(new CrossParameters(10, 30, 0, shares, TOLERANCE));
    rule.open(setup);
  }

  @Override
  public void onBar(Bar bar, Trading trading) {
    rule.onBar(bar, trading);
  }

  /**
   * How much to buy.
   *
   * @param shares such as {@code A:100;B:250}
   */
  public record Parameters(String shares) {
    double sharesOf(String symbol) {
      for (String entry : shares.split(";", -1)) {
        if (entry.startsWith(symbol + ":")) {
          return Double.parseDouble(entry.substring(symbol.length() + 1));
        }
      }
      throw new IllegalArgumentException("no shares for " + symbol);
    }
  }

  /** Makes it by name. */
  public static final class Factory extends StrategyFactory<Parameters> {
    public Factory() {
      super(
          "shares-cross",
          "For tests: sma-cross with shares for each symbol.",
          Parameters.class,
          SharesCross::new);
    }
  }
}
