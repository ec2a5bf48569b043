package dev.lockstep.operators.engine;

import dev.lockstep.market.Bar;
import dev.lockstep.operators.unit.LaneSpec;
import dev.lockstep.operators.unit.Units;
import dev.lockstep.strategy.InvalidParameterException;
import dev.lockstep.strategy.Parameter;
import dev.lockstep.strategy.Setup;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.strategy.StrategyFactory;
import dev.lockstep.strategy.Trading;
import java.util.Map;
import java.util.TreeMap;

/** Buys with its first bar and throws at a given close; never, when the close does not come. */
public final class FailingRule implements Strategy {
  /** A close that no bar of the tests has. */
  static final int NEVER = 1_000_000;

  /** A value that the strategy refuses. */
  static final int REFUSED = 13;

  /** When it throws. */
  public record Parameters(@Parameter("close in ticks, 0 when it is opened") int close) {
    public Parameters {
      if (close == REFUSED) {
        throw new InvalidParameterException("close must not be " + REFUSED);
      }
    }
  }

  /** Found by the service loader. */
  public static final class Factory extends StrategyFactory<Parameters> {
    public Factory() {
      super("failing-rule", "Buys once, then throws.", Parameters.class, FailingRule::new);
    }
  }

  private final Parameters parameters;

  FailingRule(Parameters parameters) {
    this.parameters = parameters;
  }

  static LaneSpec lane(int close) {
    LaneSpec lane = Units.smaCross(2, 5);
    return new LaneSpec(
        "failing-rule",
        new TreeMap<>(Map.of("close", "" + close)),
        lane.cashMicros(),
        lane.commission(),
        lane.limits(),
        lane.fillPolicy());
  }

  @Override
  public void open(Setup setup) {
    if (parameters.close() == 0) {
      throw new IllegalStateException("cannot be opened\nand says so in two lines");
    }
  }

  @Override
  public void onBar(Bar bar, Trading trading) {
    if (bar.closeTicks() == parameters.close()) {
      throw new UnsupportedOperationException("close " + bar.closeTicks());
    }
    if (trading.isFlat() && !trading.hasOpenOrders()) {
      trading.buy(1);
    }
  }
}
