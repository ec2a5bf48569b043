package dev.lockstep.strategy;

import dev.lockstep.market.Bar;
import dev.lockstep.market.TradePrint;
import dev.lockstep.order.Fill;
import dev.lockstep.order.Order;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

/**
 * The trading rule for one instrument of one lane. A lane makes one object per instrument; all of
 * them share the lane's account. Everything that a callback receives is a view that is valid during
 * the call and moves on afterwards.
 *
 * <p>A strategy knows the present and the past only, and has no clock but the time of the event.
 */
public interface Strategy {
  /** Called once before the first event: declare indicators here and keep their lines. */
  void open(Setup setup);

  /** A bar is complete, and the indicators know it. Orders become active with the next event. */
  default void onBar(Bar bar, Trading trading) {}

  /** A trade print happened, and the indicators know it. */
  default void onTrade(TradePrint print, Trading trading) {}

  /** One of this instrument's orders was filled, in part or whole; the account knows it. */
  default void onFill(Fill fill, Trading trading) {}

  /** One of this instrument's orders changed its state. */
  default void onOrder(Order order, Trading trading) {}

  /** Writes what the strategy remembers beyond its indicators and orders, version first. */
  default void save(SnapshotWriter state) {}

  /** Takes back what {@link #save} wrote; called after {@link #open}. */
  default void restore(SnapshotReader state) {}
}
