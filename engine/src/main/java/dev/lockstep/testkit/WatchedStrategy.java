package dev.lockstep.testkit;

import dev.lockstep.market.Bar;
import dev.lockstep.market.TradePrint;
import dev.lockstep.order.Fill;
import dev.lockstep.order.Order;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import dev.lockstep.strategy.Setup;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.strategy.Trading;
import java.util.Arrays;

/**
 * The author's strategy with its saved bytes kept apart from those of others, so that save and
 * restore which do not fit each other are found where they happen.
 */
class WatchedStrategy implements Strategy {
  private final Strategy strategy;
  private final Calls calls;
  private PromisedCalls promised;
  private boolean hadOrders;

  WatchedStrategy(Strategy strategy, Calls calls) {
    this.strategy = strategy;
    this.calls = calls;
  }

  @Override
  public final void open(Setup setup) {
    if (calls == Calls.AS_USUAL) {
      strategy.open(setup);
    } else {
      promised = new PromisedCalls(setup);
      strategy.open(promised);
    }
  }

  /** Whether the strategy waits for something, which the engine was not told. */
  final boolean isWaiting() {
    return promised != null && promised.isWaiting();
  }

  private boolean isCalled(Trading trading) {
    return calls != Calls.AS_FEW_AS_PROMISED
        || hadOrders
        || trading.hasOpenOrders()
        || promised.isAwaited(trading);
  }

  @Override
  public final void onBar(Bar bar, Trading trading) {
    if (isCalled(trading)) {
      strategy.onBar(bar, trading);
    }
    hadOrders = false;
  }

  @Override
  public final void onTrade(TradePrint print, Trading trading) {
    if (isCalled(trading)) {
      strategy.onTrade(print, trading);
    }
    hadOrders = false;
  }

  @Override
  public final void onFill(Fill fill, Trading trading) {
    hadOrders = true;
    strategy.onFill(fill, trading);
  }

  @Override
  public final void onOrder(Order order, Trading trading) {
    hadOrders = true;
    strategy.onOrder(order, trading);
  }

  /** What the strategy itself saves. */
  final byte[] state() {
    SnapshotWriter own = new SnapshotWriter();
    strategy.save(own);
    return own.toByteArray();
  }

  @Override
  public final void save(SnapshotWriter out) {
    byte[] bytes = state();
    out.putInt(bytes.length);
    for (byte value : bytes) {
      out.putByte(value);
    }
  }

  @Override
  public final void restore(SnapshotReader in) {
    byte[] bytes = new byte[in.getInt()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) in.getByte();
    }
    SnapshotReader own = new SnapshotReader(bytes);
    strategy.restore(own);
    if (!own.isAtEnd()) {
      throw new IllegalStateException("restore() did not read all that save() wrote");
    }
    if (!Arrays.equals(bytes, state())) {
      throw new IllegalStateException(
          "save() right after restore() writes other bytes than those that were restored");
    }
  }
}
