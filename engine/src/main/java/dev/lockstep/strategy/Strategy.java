package dev.lockstep.strategy;

import dev.lockstep.market.Bar;
import dev.lockstep.market.Quote;
import dev.lockstep.market.TradePrint;
import dev.lockstep.order.Fill;
import dev.lockstep.order.Order;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

/**
 * The trading rule for one instrument of one lane. A lane makes one object per instrument; all of
 * them share the lane's account.
 *
 * <p><b>Order of calls.</b> {@link #open} once; {@link #restore} once if the run goes on from a
 * snapshot; then the events. At each event of the instrument:
 *
 * <ol>
 *   <li>orders that were open already meet the event: for each fill {@link #onFill}, then {@link
 *       #onOrder} with the order's new state; for other changes (expired, cancelled, refused by the
 *       account) {@link #onOrder} alone;
 *   <li>{@link #onBar}, {@link #onTrade} or {@link #onQuote}, once;
 *   <li>under the same-close fill policy only: fills of this very event.
 * </ol>
 *
 * <p>Orders sent from any callback become active with the next event. {@link #onOrder} is also
 * called from inside {@link Trading#submit}, {@link Trading#cancel} and {@link Trading#modify},
 * before they return. {@link #save} may come between any two events.
 *
 * <p><b>What it sees.</b> The present event and the past. In {@link #onFill} and {@link #onOrder}
 * the lines already show the event that is worked, whose close comes after the price of the fill.
 *
 * <p><b>Units.</b> Prices are doubles in units of the currency, or {@code long} ticks where the
 * name says so; quantities are {@code long} lots; times are {@code long} nanoseconds since 1970
 * UTC. The instrument converts.
 *
 * <p><b>Arguments</b> are reused views: valid during the call, and moved on afterwards. Copy the
 * numbers that are needed later. Lines given by {@link Setup} stay valid.
 *
 * <p><b>Determinism.</b> The same events must give the same orders, in every process and after
 * every restart. So a strategy uses no clock but the time of the event, no random numbers, no
 * threads, no files or network, and no static state that changes; and whatever it remembers in
 * fields between events goes through {@link #save} and {@link #restore}. {@code StrategyTestKit}
 * checks that. An exception from a callback is a defect: it ends the run, or in a sweep the trial.
 */
public interface Strategy {
  /**
   * Called once, before anything else: declare indicators here and keep their lines. Everything
   * else comes from the constructor.
   */
  void open(Setup setup);

  /**
   * A bar is complete, and the indicators and the account know it. Called for suspended bars as
   * well, see {@link Bar#hasTraded}; not for bars that the strategy does not wait for, see {@link
   * Setup#wakeWhenFlat}.
   */
  default void onBar(Bar bar, Trading trading) {}

  /** A trade print happened, and the indicators and the account know it. */
  default void onTrade(TradePrint print, Trading trading) {}

  /**
   * One side of the best quote changed; open orders of the other side met it before. Only in groups
   * that are fed with prints.
   */
  default void onQuote(Quote quote, Trading trading) {}

  /**
   * One of this instrument's orders was filled, in part or whole. The account knows it; the state
   * of {@link Fill#order} does as well.
   */
  default void onFill(Fill fill, Trading trading) {}

  /** One of this instrument's orders was accepted, refused, modified, or changed its state. */
  default void onOrder(Order order, Trading trading) {}

  /**
   * Writes what the strategy remembers between events beyond its parameters, indicators and orders:
   * a version number first, so that a later build can read it. Changes nothing.
   */
  default void save(SnapshotWriter state) {}

  /**
   * Takes back what {@link #save} wrote, all of it and in the same order; called on a new object
   * after {@link #open} and before the first event.
   */
  default void restore(SnapshotReader state) {}
}
