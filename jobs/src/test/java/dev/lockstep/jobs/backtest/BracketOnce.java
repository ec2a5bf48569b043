package dev.lockstep.jobs.backtest;

import dev.lockstep.market.Bar;
import dev.lockstep.order.Fill;
import dev.lockstep.order.Side;
import dev.lockstep.strategy.Setup;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.strategy.StrategyFactory;
import dev.lockstep.strategy.Trading;

/** Buys ten lots once, and waits five units above and below the price of the fill to sell them. */
public final class BracketOnce implements Strategy {
  private static final int LOTS = 10;

  private long distanceTicks;
  private boolean hasBought;

  @Override
  public void open(Setup setup) {
    distanceTicks = setup.instrument().nearestTicks(5);
  }

  @Override
  public void onBar(Bar bar, Trading trading) {
    if (!hasBought) {
      hasBought = true;
      trading.buy(LOTS);
    }
  }

  @Override
  public void onFill(Fill fill, Trading trading) {
    if (fill.side() == Side.BUY) {
      long price = fill.priceTicks();
      trading.submit(trading.intent().sell(LOTS).limit(price + distanceTicks).reduceOnly());
      trading.submit(trading.intent().sell(LOTS).stop(price - distanceTicks).reduceOnly());
    }
  }

  /** It has none. */
  public record Parameters() {}

  /** Makes it by name. */
  public static final class Factory extends StrategyFactory<Parameters> {
    public Factory() {
      super(
          "bracket-once",
          "For tests: one entry between a limit and a stop.",
          Parameters.class,
          parameters -> new BracketOnce());
    }
  }
}
