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
final class WatchedStrategy implements Strategy {
  private final Strategy strategy;

  WatchedStrategy(Strategy strategy) {
    this.strategy = strategy;
  }

  @Override
  public void open(Setup setup) {
    strategy.open(setup);
  }

  @Override
  public void onBar(Bar bar, Trading trading) {
    strategy.onBar(bar, trading);
  }

  @Override
  public void onTrade(TradePrint print, Trading trading) {
    strategy.onTrade(print, trading);
  }

  @Override
  public void onFill(Fill fill, Trading trading) {
    strategy.onFill(fill, trading);
  }

  @Override
  public void onOrder(Order order, Trading trading) {
    strategy.onOrder(order, trading);
  }

  /** What the strategy itself saves. */
  byte[] state() {
    SnapshotWriter own = new SnapshotWriter();
    strategy.save(own);
    return own.toByteArray();
  }

  @Override
  public void save(SnapshotWriter out) {
    byte[] bytes = state();
    out.putInt(bytes.length);
    for (byte value : bytes) {
      out.putByte(value);
    }
  }

  @Override
  public void restore(SnapshotReader in) {
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
