package dev.lockstep.order;

import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

/**
 * An order and its life. Mutable and pooled by its lane: outside code may read it during a callback
 * and must copy what it keeps.
 */
public final class Order {
  private long id;
  private int instrument;
  private Side side = Side.BUY;
  private OrderType type = OrderType.MARKET;
  private TimeInForce timeInForce = TimeInForce.GTC;
  private OrderState state = OrderState.PENDING;
  private Refusal refusal = Refusal.NONE;
  private long quantityLots;
  private long filledLots;
  private long filledAmountMicros;
  private long feeMicros;
  private long limitTicks;
  private long stopTicks;
  private long expireTimeNanos;
  private boolean reduceOnly;
  private boolean triggered;
  private int workingDay = Integer.MIN_VALUE;
  private long submittedNanos;
  private long updatedNanos;
  private int revision;
  private long clientId;

  /** Turns a pooled order into a new one. */
  public void open(long newId, int instrumentIndex, OrderIntent intent, long timeNanos) {
    id = newId;
    instrument = instrumentIndex;
    side = intent.side();
    type = intent.type();
    timeInForce = intent.timeInForce();
    state = OrderState.PENDING;
    refusal = Refusal.NONE;
    quantityLots = intent.quantityLots();
    filledLots = 0;
    filledAmountMicros = 0;
    feeMicros = 0;
    limitTicks = intent.limitTicks();
    stopTicks = intent.stopTicks();
    expireTimeNanos = intent.expireTimeNanos();
    reduceOnly = intent.isReduceOnly();
    triggered = !type.hasStop();
    workingDay = Integer.MIN_VALUE;
    submittedNanos = timeNanos;
    updatedNanos = timeNanos;
    clientId = intent.clientId();
    revision = 0;
  }

  /** Goes to the next state; a transition that the table does not allow is a defect. */
  public void become(OrderState next, Refusal reason, long timeNanos) {
    if (!state.canBecome(next)) {
      throw new IllegalStateException(
          "order " + id + " cannot go from " + state + " to " + next + " (" + reason + ")");
    }
    state = next;
    refusal = reason;
    updatedNanos = timeNanos;
  }

  /** Books a fill of at most the open quantity and goes to the state that follows from it. */
  public void fill(long lots, long amountMicros, long fee, long timeNanos) {
    addFill(lots, amountMicros, fee);
    become(
        openLots() == 0 ? OrderState.FILLED : OrderState.PARTIALLY_FILLED, Refusal.NONE, timeNanos);
  }

  private void addFill(long lots, long amountMicros, long fee) {
    if (lots <= 0 || lots > openLots()) {
      throw new IllegalStateException(
          "fill must be 1 to " + openLots() + " lots, was " + lots + " (order " + id + ")");
    }
    filledLots += lots;
    filledAmountMicros = Math.addExact(filledAmountMicros, amountMicros);
    feeMicros = Math.addExact(feeMicros, fee);
  }

  /**
   * Books a fill of an order that was cancelled by request, but that its venue executed before it
   * heard of that: the order stays cancelled unless all of it is filled now.
   */
  public void fillLate(long lots, long amountMicros, long fee, long timeNanos) {
    if (state != OrderState.CANCELLED) {
      throw new IllegalStateException("a late fill must be of a cancelled order, was of " + state);
    }
    addFill(lots, amountMicros, fee);
    state = openLots() == 0 ? OrderState.FILLED : OrderState.CANCELLED;
    refusal = openLots() == 0 ? Refusal.NONE : Refusal.BY_REQUEST;
    updatedNanos = timeNanos;
  }

  /** Replaces quantity and prices of an open order; what is filled stays filled. */
  public void modify(long lots, long newLimitTicks, long newStopTicks, long timeNanos) {
    updatedNanos = timeNanos;
    quantityLots = lots;
    limitTicks = newLimitTicks;
    stopTicks = newStopTicks;
    revision++;
  }

  /** Marks a stop as reached: from now on the order is a market or limit order. */
  public void trigger() {
    triggered = true;
  }

  /** Remembers the trading day of the first event that could fill this order. */
  public void beginDay(int epochDay) {
    workingDay = epochDay;
  }

  /** Unique within its lane, counted from 1 in the order of submission. */
  public long id() {
    return id;
  }

  /** Index of the instrument in its group. */
  public int instrument() {
    return instrument;
  }

  public Side side() {
    return side;
  }

  public OrderType type() {
    return type;
  }

  public TimeInForce timeInForce() {
    return timeInForce;
  }

  public OrderState state() {
    return state;
  }

  /** Why the order was rejected, cancelled or expired; {@link Refusal#NONE} otherwise. */
  public Refusal refusal() {
    return refusal;
  }

  public long quantityLots() {
    return quantityLots;
  }

  public long filledLots() {
    return filledLots;
  }

  public long openLots() {
    return quantityLots - filledLots;
  }

  /** Sum of the amounts of all fills so far. */
  public long filledAmountMicros() {
    return filledAmountMicros;
  }

  public long feeMicros() {
    return feeMicros;
  }

  public long limitTicks() {
    return limitTicks;
  }

  public long stopTicks() {
    return stopTicks;
  }

  public long expireTimeNanos() {
    return expireTimeNanos;
  }

  public boolean isReduceOnly() {
    return reduceOnly;
  }

  /** Whether a stop was reached; true from the beginning for orders without one. */
  public boolean isTriggered() {
    return triggered;
  }

  /** Epoch day of the first event that could fill it; {@link Integer#MIN_VALUE} before. */
  public int workingDay() {
    return workingDay;
  }

  /**
   * Whether nothing happens to it at an event of the same day whose prices do not reach {@link
   * #nextTicks}.
   */
  public boolean isResting() {
    boolean works = state == OrderState.WORKING || state == OrderState.PARTIALLY_FILLED;
    boolean stays = timeInForce == TimeInForce.GTC || timeInForce == TimeInForce.DAY;
    return works && stays && (!triggered || type.hasLimit());
  }

  /** The price at which a resting order's next thing happens: its stop, and then its limit. */
  public long nextTicks() {
    return triggered ? limitTicks : stopTicks;
  }

  /** Whether prices reach {@link #nextTicks} by falling to it, not by rising. */
  public boolean isReachedFromAbove() {
    return (side == Side.BUY) == triggered;
  }

  public long submittedNanos() {
    return submittedNanos;
  }

  /** Time of the event that caused the last change. */
  public long updatedNanos() {
    return updatedNanos;
  }

  /** By which a person who sent the order knows it; 0 for orders of strategies. */
  public long clientId() {
    return clientId;
  }

  /** How often the order was modified. */
  public int revision() {
    return revision;
  }

  /** As it is now; pooled orders become others. */
  public Order copy() {
    Order copy = new Order();
    copy.id = id;
    copy.instrument = instrument;
    copy.side = side;
    copy.type = type;
    copy.timeInForce = timeInForce;
    copy.state = state;
    copy.refusal = refusal;
    copy.quantityLots = quantityLots;
    copy.filledLots = filledLots;
    copy.filledAmountMicros = filledAmountMicros;
    copy.feeMicros = feeMicros;
    copy.limitTicks = limitTicks;
    copy.stopTicks = stopTicks;
    copy.expireTimeNanos = expireTimeNanos;
    copy.reduceOnly = reduceOnly;
    copy.triggered = triggered;
    copy.workingDay = workingDay;
    copy.submittedNanos = submittedNanos;
    copy.updatedNanos = updatedNanos;
    copy.revision = revision;
    copy.clientId = clientId;
    return copy;
  }

  public void save(SnapshotWriter out) {
    out.putLong(id);
    out.putInt(instrument);
    out.putEnum(side);
    out.putEnum(type);
    out.putEnum(timeInForce);
    out.putEnum(state);
    out.putLong(quantityLots);
    out.putLong(filledLots);
    out.putLong(filledAmountMicros);
    out.putLong(feeMicros);
    out.putLong(limitTicks);
    out.putLong(stopTicks);
    out.putLong(expireTimeNanos);
    out.putBoolean(reduceOnly);
    out.putBoolean(triggered);
    out.putInt(workingDay);
    out.putLong(submittedNanos);
    out.putLong(updatedNanos);
    out.putInt(revision);
    out.putLong(clientId);
  }

  /** Takes back what {@link #save} wrote, or what a build before {@code withClientIds} did. */
  public void restore(SnapshotReader in, boolean withClientIds) {
    id = in.getLong();
    instrument = in.getInt();
    side = in.getEnum(Side.class);
    type = in.getEnum(OrderType.class);
    timeInForce = in.getEnum(TimeInForce.class);
    state = in.getEnum(OrderState.class);
    refusal = Refusal.NONE;
    quantityLots = in.getLong();
    filledLots = in.getLong();
    filledAmountMicros = in.getLong();
    feeMicros = in.getLong();
    limitTicks = in.getLong();
    stopTicks = in.getLong();
    expireTimeNanos = in.getLong();
    reduceOnly = in.getBoolean();
    triggered = in.getBoolean();
    workingDay = in.getInt();
    submittedNanos = in.getLong();
    updatedNanos = in.getLong();
    revision = withClientIds ? in.getInt() : 0;
    clientId = withClientIds ? in.getLong() : 0;
  }
}
