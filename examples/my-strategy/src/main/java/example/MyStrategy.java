package example;

import dev.lockstep.indicator.Line;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.Bar;
import dev.lockstep.market.PriceSource;
import dev.lockstep.order.Fill;
import dev.lockstep.order.Side;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import dev.lockstep.strategy.Parameter;
import dev.lockstep.strategy.Setup;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.strategy.StrategyFactory;
import dev.lockstep.strategy.Trading;

/**
 * Buys when the close crosses a rising average upwards, protects what it bought with a stop below
 * the entry, and leaves after a number of bars if the stop was not reached.
 */
public final class MyStrategy implements Strategy {
  private static final int STATE_VERSION = 1;

  private final Parameters parameters;
  private Line trend;
  private Line range;

  // What it remembers between events: it must be saved and restored.
  private int barsHeld;

  public MyStrategy(Parameters parameters) {
    this.parameters = parameters;
  }

  @Override
  public void open(Setup setup) {
    trend = setup.ema(PriceSource.CLOSE, parameters.trend());
    range = setup.atr(parameters.range());
    // While flat, no bar below the average interests it. While it holds it counts every bar.
    setup.wakeWhenFlat(setup.price(PriceSource.CLOSE).isAbove(trend));
  }

  @Override
  public void onBar(Bar bar, Trading trading) {
    if (trading.isFlat()) {
      if (isEntry(bar) && !trading.hasOpenOrders()) {
        trading.enterLong(parameters.allocation());
      }
      return;
    }
    barsHeld++;
    if (barsHeld == parameters.mostBars()) {
      trading.cancelAll();
      trading.closePosition();
    }
  }

  // Values are NaN until they are ready, and every comparison with NaN is false.
  private boolean isEntry(Bar bar) {
    boolean isRising = trend.value() > trend.value(1);
    boolean crossesUp = bar.close() > trend.value() && bar.close(1) <= trend.value(1);
    return isRising && crossesUp && range.isReady();
  }

  @Override
  public void onFill(Fill fill, Trading trading) {
    if (fill.side() == Side.BUY) {
      barsHeld = 0;
      long stopTicks = stopTicks(fill.priceTicks(), trading.instrument());
      trading.submit(trading.intent().sell(fill.lots()).stop(stopTicks).reduceOnly());
    }
  }

  private long stopTicks(long entryTicks, Instrument instrument) {
    double stop = instrument.price(entryTicks) - parameters.stopRanges() * range.value();
    return Math.max(1, instrument.nearestTicks(stop));
  }

  @Override
  public void save(SnapshotWriter state) {
    state.putByte(STATE_VERSION);
    state.putInt(barsHeld);
  }

  @Override
  public void restore(SnapshotReader state) {
    state.getVersion("my-strategy", STATE_VERSION);
    barsHeld = state.getInt();
  }

  /** What can be chosen on the command line, with {@code --param trend=50}. */
  public record Parameters(
      @Parameter(value = "bars of the average", min = 1, max = 100_000, byDefault = "20") int trend,
      @Parameter(value = "bars of the average range", min = 1, max = 100_000, byDefault = "14")
          int range,
      @Parameter(value = "ranges from entry to stop", min = 0.1, max = 100, byDefault = "2.5")
          double stopRanges,
      @Parameter(value = "bars after which to leave", min = 1, byDefault = "10") int mostBars,
      @Parameter(value = "fraction of the equity to buy with", min = 0, max = 1, byDefault = "0.95")
          double allocation) {}

  /** Makes it by name. */
  public static final class Factory extends StrategyFactory<Parameters> {
    public Factory() {
      super(
          "my-strategy",
          "Buys a cross above a rising average, with a stop and a limit on the bars held.",
          Parameters.class,
          MyStrategy::new);
    }
  }
}
