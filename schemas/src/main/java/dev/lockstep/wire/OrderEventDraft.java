package dev.lockstep.wire;

/**
 * The fields of an order event that is to be encoded; units and rules are those of {@code
 * order_event.fbs}. Reused: {@link #clear} begins the next event.
 */
public final class OrderEventDraft {
  byte kind;
  long sequence;
  final DraftText group = new DraftText();
  final DraftText lane = new DraftText();
  long accountId;
  int partition;
  long offset;
  int row;
  long timestampNanos;
  final DraftText symbol = new DraftText();
  long orderId;
  long clientOrderId;
  byte side;
  byte orderType;
  byte timeInForce;
  byte orderState;
  final DraftText reason = new DraftText();
  long quantityLots;
  long filledLots;
  long limitPriceTicks;
  long stopPriceTicks;
  long expireTimeNanos;
  boolean reduceOnly;
  long fillNumber;
  long fillLots;
  long priceTicks;
  long amountMicros;
  long feeMicros;
  long positionLots;
  long costMicros;
  long realisedMicros;
  long feesMicros;
  long cashMicros;
  double equityMicros;

  /** Forgets all fields. */
  public OrderEventDraft clear() {
    kind = 0;
    sequence = 0;
    group.clear();
    lane.clear();
    accountId = 0;
    partition = 0;
    offset = 0;
    row = 0;
    timestampNanos = 0;
    symbol.clear();
    orderId = 0;
    clientOrderId = 0;
    side = 0;
    orderType = 0;
    timeInForce = 0;
    orderState = 0;
    reason.clear();
    quantityLots = 0;
    filledLots = 0;
    limitPriceTicks = 0;
    stopPriceTicks = 0;
    expireTimeNanos = 0;
    reduceOnly = false;
    fillNumber = 0;
    fillLots = 0;
    priceTicks = 0;
    amountMicros = 0;
    feeMicros = 0;
    positionLots = 0;
    costMicros = 0;
    realisedMicros = 0;
    feesMicros = 0;
    cashMicros = 0;
    equityMicros = 0;
    return this;
  }

  /** One of {@link dev.lockstep.wire.generated.OrderEventKind}. */
  public OrderEventDraft kind(byte newKind) {
    kind = newKind;
    return this;
  }

  /** Number of the event within its group, > 0. */
  public OrderEventDraft sequence(long newSequence) {
    sequence = newSequence;
    return this;
  }

  /** Name of the group. */
  public OrderEventDraft group(String newGroup) {
    group.set(newGroup);
    return this;
  }

  /** As {@link #group(String)}, in UTF-8; not to be written until the event is encoded. */
  public OrderEventDraft group(byte[] utf8) {
    group.set(utf8);
    return this;
  }

  /** Name of the lane. */
  public OrderEventDraft lane(String newLane) {
    lane.set(newLane);
    return this;
  }

  /** As {@link #lane(String)}, in UTF-8; not to be written until the event is encoded. */
  public OrderEventDraft lane(byte[] utf8) {
    lane.set(utf8);
    return this;
  }

  /** Account of the lane, >= 0. */
  public OrderEventDraft accountId(long newAccountId) {
    accountId = newAccountId;
    return this;
  }

  /** Partition of the input log. */
  public OrderEventDraft partition(int newPartition) {
    partition = newPartition;
    return this;
  }

  /** Offset in the partition. */
  public OrderEventDraft offset(long newOffset) {
    offset = newOffset;
    return this;
  }

  /** Row in the block, 0 for single events. */
  public OrderEventDraft row(int newRow) {
    row = newRow;
    return this;
  }

  /** Time of the engine, nanoseconds since 1970-01-01 UTC, >= 0. */
  public OrderEventDraft timestampNanos(long newTimestampNanos) {
    timestampNanos = newTimestampNanos;
    return this;
  }

  /** Symbol of the instrument, empty for none. */
  public OrderEventDraft symbol(String newSymbol) {
    symbol.set(newSymbol);
    return this;
  }

  /** As {@link #symbol(String)}, in UTF-8; not to be written until the event is encoded. */
  public OrderEventDraft symbol(byte[] utf8) {
    symbol.set(utf8);
    return this;
  }

  /** Number of the order within its lane, 0 for none. */
  public OrderEventDraft orderId(long newOrderId) {
    orderId = newOrderId;
    return this;
  }

  /** The id that a person gave to the order, 0 for none. */
  public OrderEventDraft clientOrderId(long newClientOrderId) {
    clientOrderId = newClientOrderId;
    return this;
  }

  /** One of {@link dev.lockstep.wire.generated.Side}. */
  public OrderEventDraft side(byte newSide) {
    side = newSide;
    return this;
  }

  /** One of {@link dev.lockstep.wire.generated.OrderType}. */
  public OrderEventDraft orderType(byte newOrderType) {
    orderType = newOrderType;
    return this;
  }

  /** One of {@link dev.lockstep.wire.generated.TimeInForce}. */
  public OrderEventDraft timeInForce(byte newTimeInForce) {
    timeInForce = newTimeInForce;
    return this;
  }

  /** One of {@link dev.lockstep.wire.generated.OrderState}. */
  public OrderEventDraft orderState(byte newOrderState) {
    orderState = newOrderState;
    return this;
  }

  /** Name of the refusal, empty for none. */
  public OrderEventDraft reason(String newReason) {
    reason.set(newReason);
    return this;
  }

  /** As {@link #reason(String)}, in UTF-8; not to be written until the event is encoded. */
  public OrderEventDraft reason(byte[] utf8) {
    reason.set(utf8);
    return this;
  }

  /** Size of the whole order. */
  public OrderEventDraft quantityLots(long newQuantityLots) {
    quantityLots = newQuantityLots;
    return this;
  }

  /** How much of the order is filled. */
  public OrderEventDraft filledLots(long newFilledLots) {
    filledLots = newFilledLots;
    return this;
  }

  /** 0 for none. */
  public OrderEventDraft limitPriceTicks(long newLimitPriceTicks) {
    limitPriceTicks = newLimitPriceTicks;
    return this;
  }

  /** 0 for none. */
  public OrderEventDraft stopPriceTicks(long newStopPriceTicks) {
    stopPriceTicks = newStopPriceTicks;
    return this;
  }

  /** Nanoseconds since 1970-01-01 UTC, 0 for none. */
  public OrderEventDraft expireTimeNanos(long newExpireTimeNanos) {
    expireTimeNanos = newExpireTimeNanos;
    return this;
  }

  /** Whether the order may only reduce a position. */
  public OrderEventDraft reduceOnly(boolean newReduceOnly) {
    reduceOnly = newReduceOnly;
    return this;
  }

  /** Number of the fill within its account. */
  public OrderEventDraft fillNumber(long newFillNumber) {
    fillNumber = newFillNumber;
    return this;
  }

  /** Size of the fill. */
  public OrderEventDraft fillLots(long newFillLots) {
    fillLots = newFillLots;
    return this;
  }

  /** Price of the fill. */
  public OrderEventDraft priceTicks(long newPriceTicks) {
    priceTicks = newPriceTicks;
    return this;
  }

  /** Price times quantity of the fill. */
  public OrderEventDraft amountMicros(long newAmountMicros) {
    amountMicros = newAmountMicros;
    return this;
  }

  /** Commission of the fill, negative when the account gets it. */
  public OrderEventDraft feeMicros(long newFeeMicros) {
    feeMicros = newFeeMicros;
    return this;
  }

  /** Position afterwards, negative when short. */
  public OrderEventDraft positionLots(long newPositionLots) {
    positionLots = newPositionLots;
    return this;
  }

  /** What the position was opened for. */
  public OrderEventDraft costMicros(long newCostMicros) {
    costMicros = newCostMicros;
    return this;
  }

  /** Profit of everything closed so far, before fees. */
  public OrderEventDraft realisedMicros(long newRealisedMicros) {
    realisedMicros = newRealisedMicros;
    return this;
  }

  /** Sum of the fees so far. */
  public OrderEventDraft feesMicros(long newFeesMicros) {
    feesMicros = newFeesMicros;
    return this;
  }

  /** Cash of the account afterwards. */
  public OrderEventDraft cashMicros(long newCashMicros) {
    cashMicros = newCashMicros;
    return this;
  }

  /** Cash and the worth of all positions. */
  public OrderEventDraft equityMicros(double newEquityMicros) {
    equityMicros = newEquityMicros;
    return this;
  }

  void checkIdentity() {
    if (group.isEmpty() || lane.isEmpty()) {
      throw new IllegalArgumentException(
          "group and lane must not be empty, were '" + group + "' and '" + lane + "'");
    }
    if (sequence <= 0 || timestampNanos < 0) {
      throw new IllegalArgumentException(
          "sequence must be > 0 and timestampNanos >= 0, were %d and %d (group %s)"
              .formatted(sequence, timestampNanos, group));
    }
  }
}
