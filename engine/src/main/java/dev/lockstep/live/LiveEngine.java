package dev.lockstep.live;

import dev.lockstep.order.OrderIntent;
import dev.lockstep.order.Side;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

/**
 * The lanes of one group, fed event by event in the order of the log. A pure function from the
 * events to what its listener hears. Not thread-safe.
 *
 * <p>A sequence of 0 means that the sender does not number.
 */
public final class LiveEngine {
  private final LiveGroupSettings settings;
  private final LiveListener listener;

  public LiveEngine(LiveGroupSettings settings, LiveListener listener) {
    this.settings = settings;
    this.listener = listener;
  }

  @Override
  public String toString() {
    return settings.name() + listener;
  }

  /** A complete bar; {@code timeNanos} is its start. */
  public Fate bar(int instrument, long sequence, long timeNanos, long barNanos, LiveBar bar) {
    return Fate.PROCESSED;
  }

  /** A trade print; {@code size} is in units of the instrument. */
  public Fate print(int instrument, long sequence, long timeNanos, long priceTicks, double size) {
    return Fate.PROCESSED;
  }

  /** One side of the best quote; {@code size} in units of the instrument, 0 when it is empty. */
  public Fate quote(
      int instrument, long sequence, long timeNanos, Side side, long priceTicks, double size) {
    return Fate.PROCESSED;
  }

  /** Time has come this far. */
  public Fate heartbeat(long sequence, long timeNanos) {
    return Fate.PROCESSED;
  }

  /** A person asks for an order under an id of their own, which must rise from order to order. */
  public Fate placeOrder(int instrument, long userId, long orderId, OrderIntent intent) {
    return Fate.PROCESSED;
  }

  public Fate cancelOrder(int instrument, long userId, long orderId) {
    return Fate.PROCESSED;
  }

  /** New terms of a person's order; 0 leaves one as it is. */
  public Fate modifyOrder(
      int instrument, long userId, long orderId, long lots, long limitTicks, long stopTicks) {
    return Fate.PROCESSED;
  }

  /** An external venue executed an order of the account. */
  public Fate executed(int instrument, long accountId, long orderId, long lots, long priceTicks) {
    return Fate.PROCESSED;
  }

  /** An external venue refused an order of the account. */
  public Fate rejected(int instrument, long accountId, long orderId) {
    return Fate.PROCESSED;
  }

  /** A command to one lane, or to all when {@code lane} is empty. */
  public Fate command(long sequence, String lane, Command command) {
    return Fate.PROCESSED;
  }

  /** Jumps of a symbol's sequence so far: events that never came. */
  public long gaps() {
    return 0;
  }

  /** Writes everything that {@link #restore} needs; between any two events. */
  public void save(SnapshotWriter out) {
    out.putByte(1);
  }

  /**
   * Takes back what {@link #save} wrote, on a new engine. Lanes that the state does not know begin
   * now; those that the settings do not have any more are dropped.
   */
  public void restore(SnapshotReader in) {
    in.getByte();
  }
}
