package dev.lockstep.live;

import dev.lockstep.lane.TradingState;
import dev.lockstep.market.Block;
import dev.lockstep.market.EventKind;
import dev.lockstep.order.OrderIntent;
import dev.lockstep.order.Side;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

/**
 * The lanes of one group, fed event by event in the order of the log. A pure function from the
 * events to what its listener hears: each event goes through all lanes, in the order of the
 * settings, then through the accounts of people, in the order in which they appeared. Not
 * thread-safe.
 *
 * <p>Time is that of the market events and heartbeats. Commands and orders of people happen at the
 * time that the log has reached, whatever their own clocks say.
 *
 * <p>A sequence of 0 means that the sender does not number.
 */
public final class LiveEngine {
  private static final int STATE_VERSION = 1;

  // configuration
  private final LiveGroupSettings settings;
  private final LiveListener listener;

  // runtime state
  private final Arrivals arrivals;
  private final Accounts accounts;
  private final Block barEvent = new Block(1);
  private long equityInterval = Long.MIN_VALUE;
  private long nextEquityNanos = Long.MIN_VALUE;

  /** An engine at the beginning of its log: makes and opens the strategies of all lanes. */
  public LiveEngine(LiveGroupSettings settings, LiveListener listener) {
    this.settings = settings;
    this.listener = listener;
    arrivals = new Arrivals(settings);
    accounts = new Accounts(settings, listener);
  }

  /** A complete bar; {@code timeNanos} is its start. */
  public Fate bar(int instrument, long sequence, long timeNanos, long barNanos, LiveBar bar) {
    if (settings.feed() != EventKind.BAR) {
      return Fate.WRONG_KIND;
    }
    if (!settings.lanes().isEmpty() && settings.lanes().get(0).barNanos() != barNanos) {
      return Fate.WRONG_PERIOD;
    }
    Fate fate = arrivals.bar(instrument, sequence, timeNanos);
    if (fate == Fate.PROCESSED) {
      barEvent.clear(EventKind.BAR);
      barEvent.addBar(
          timeNanos,
          bar.openTicks(),
          bar.highTicks(),
          bar.lowTicks(),
          bar.closeTicks(),
          bar.volume());
      barEvent.setInstrument(0, instrument);
      arrivals.price(instrument, bar.closeTicks());
      for (int i = 0; i < accounts.size(); i++) {
        accounts.engine(i).accept(barEvent);
      }
      reportEquity();
    }
    return fate;
  }

  /** A trade print; {@code size} is in units of the instrument. */
  public Fate print(int instrument, long sequence, long timeNanos, long priceTicks, double size) {
    if (settings.feed() != EventKind.TRADE) {
      return Fate.WRONG_KIND;
    }
    Fate fate = arrivals.tick(instrument, sequence, timeNanos);
    if (fate == Fate.PROCESSED) {
      arrivals.price(instrument, priceTicks);
      long nowNanos = arrivals.nowNanos();
      for (int i = 0; i < accounts.size(); i++) {
        accounts.engine(i).print(instrument, nowNanos, priceTicks, size);
      }
      reportEquity();
    }
    return fate;
  }

  /** One side of the best quote; {@code size} in units of the instrument, 0 when it is empty. */
  public Fate quote(
      int instrument, long sequence, long timeNanos, Side side, long priceTicks, double size) {
    if (settings.feed() != EventKind.TRADE) {
      return Fate.WRONG_KIND;
    }
    Fate fate = arrivals.tick(instrument, sequence, timeNanos);
    if (fate == Fate.PROCESSED) {
      for (int i = 0; i < accounts.size(); i++) {
        accounts.engine(i).quote(instrument, arrivals.nowNanos(), side, priceTicks, size);
      }
      reportEquity();
    }
    return fate;
  }

  /**
   * Time has come this far: no market event of an earlier time will come. Bars are named by their
   * start, so that in a group that is fed with bars this is the start of a later one.
   */
  public Fate heartbeat(long sequence, long timeNanos) {
    Fate fate = arrivals.heartbeat(sequence, timeNanos);
    if (fate == Fate.PROCESSED) {
      for (int i = 0; i < accounts.size(); i++) {
        accounts.engine(i).heartbeat(timeNanos);
      }
      reportEquity();
    }
    return fate;
  }

  private void reportEquity() {
    if (arrivals.nowNanos() >= nextEquityNanos) {
      equityInterval = Math.floorDiv(arrivals.nowNanos(), settings.equityNanos());
      awaitNextInterval();
      for (int i = 0; i < accounts.size(); i++) {
        accounts.reportEquity(i, arrivals.nowNanos());
      }
    }
  }

  private void awaitNextInterval() {
    boolean isFirst = equityInterval == Long.MIN_VALUE;
    nextEquityNanos = isFirst ? Long.MIN_VALUE : (equityInterval + 1) * settings.equityNanos();
  }

  /** A person asks for an order under a number of their own, which must rise in this group. */
  public Fate placeOrder(int instrument, long userId, long orderId, OrderIntent intent) {
    AccountEngine account = accounts.ofUser(userId, arrivals);
    if (account == null) {
      return Fate.UNKNOWN_USER;
    }
    if (!account.takeOrderId(orderId)) {
      return Fate.DUPLICATE;
    }
    account.commands().submit(instrument, intent.clientId(orderId), arrivals.nowNanos());
    return Fate.PROCESSED;
  }

  /**
   * A person wants an order cancelled; an unknown one is a refused request. Of the account of an
   * external lane it is the venue's report that an order was.
   */
  public Fate cancelOrder(int instrument, long userId, long orderId) {
    if (accounts.external(userId) != null) {
      return rejected(instrument, userId, orderId);
    }
    AccountEngine account = accounts.ofUser(userId, arrivals);
    if (account == null) {
      return Fate.UNKNOWN_USER;
    }
    account.commands().cancelClient(instrument, orderId, arrivals.nowNanos());
    return Fate.PROCESSED;
  }

  /** New terms of a person's order; 0 leaves one as it is. */
  public Fate modifyOrder(
      int instrument, long userId, long orderId, long lots, long limitTicks, long stopTicks) {
    AccountEngine account = accounts.ofUser(userId, arrivals);
    if (account == null) {
      return Fate.UNKNOWN_USER;
    }
    account
        .commands()
        .modifyClient(instrument, orderId, lots, limitTicks, stopTicks, arrivals.nowNanos());
    return Fate.PROCESSED;
  }

  /** An external venue executed an order of the account. */
  public Fate executed(int instrument, long accountId, long orderId, long lots, long priceTicks) {
    AccountEngine account = accounts.external(accountId);
    if (account == null) {
      return Fate.UNKNOWN_USER;
    }
    account.executed(instrument, orderId, lots, priceTicks, arrivals.nowNanos());
    return Fate.PROCESSED;
  }

  /** An external venue refused an order of the account, gave it up, or cancelled it as asked. */
  public Fate rejected(int instrument, long accountId, long orderId) {
    AccountEngine account = accounts.external(accountId);
    if (account == null) {
      return Fate.UNKNOWN_USER;
    }
    account.rejected(instrument, orderId, arrivals.nowNanos());
    return Fate.PROCESSED;
  }

  /** A command to one lane, or to all when {@code lane} is empty. */
  public Fate command(long sequence, String lane, Command command) {
    if (!lane.isEmpty() && !accounts.has(lane)) {
      return Fate.UNKNOWN_LANE;
    }
    if (!arrivals.command(sequence)) {
      return Fate.DUPLICATE;
    }
    for (int i = 0; i < accounts.size(); i++) {
      AccountEngine account = accounts.get(i);
      if (lane.isEmpty() || account.id().name().equals(lane)) {
        obey(account, command);
      }
    }
    return Fate.PROCESSED;
  }

  private void obey(AccountEngine account, Command command) {
    long now = arrivals.nowNanos();
    switch (command) {
      case PAUSE -> account.commands().become(TradingState.PAUSED, now);
      case RESUME -> account.commands().become(TradingState.ACTIVE, now);
      case REDUCE -> account.commands().become(TradingState.REDUCING, now);
      case HALT -> account.commands().become(TradingState.HALTED, now);
      case FLATTEN -> account.commands().flatten(now);
    }
  }

  /** Jumps of a sequence so far: events that never came. */
  public long gaps() {
    return arrivals.gaps();
  }

  /** How many accounts hold a position now. */
  public int heldPositions() {
    int held = 0;
    for (int i = 0; i < accounts.size(); i++) {
      held += accounts.engine(i).lane(0).account().heldPositions();
    }
    return held;
  }

  /** Writes everything that {@link #restore} needs; between any two events. */
  public void save(SnapshotWriter out) {
    out.putByte(STATE_VERSION);
    arrivals.save(out);
    out.putLong(equityInterval);
    accounts.save(out);
  }

  /**
   * Takes back what {@link #save} wrote, on a new engine. Lanes that the state does not know begin
   * now; those that the settings do not have any more are dropped. A lane that is no longer what it
   * was under its name is a defect.
   */
  public void restore(SnapshotReader in) {
    in.getVersion("live engine of group " + settings.name(), STATE_VERSION);
    arrivals.restore(in);
    equityInterval = in.getLong();
    awaitNextInterval();
    accounts.restore(in);
  }

  @Override
  public String toString() {
    return "live engine of " + settings.name() + ", heard by " + listener;
  }
}
