package dev.lockstep.wire;

import com.google.flatbuffers.FlatBufferBuilder;
import dev.lockstep.wire.generated.TradeEvent;

/**
 * The fields of a trade event that is to be encoded; units and rules are those of {@code
 * trade_event.fbs}. Reused: {@link #clear} begins the next event.
 */
public final class TradeEventDraft {
  private String eventId = "";
  private long timestampNanos;
  private long sequence;
  private byte eventType;
  private String symbol = "";
  private long priceTicks;
  private long quantityLots;
  private long orderId;
  private byte side;
  private String exchangeId = "";
  private long userId;
  private byte orderType;
  private long limitPriceTicks;
  private long stopPriceTicks;
  private byte timeInForce;
  private long expireTimeNanos;

  /** Forgets all fields. */
  public TradeEventDraft clear() {
    eventId = "";
    timestampNanos = 0;
    sequence = 0;
    eventType = 0;
    symbol = "";
    priceTicks = 0;
    quantityLots = 0;
    orderId = 0;
    side = 0;
    exchangeId = "";
    userId = 0;
    orderType = 0;
    limitPriceTicks = 0;
    stopPriceTicks = 0;
    timeInForce = 0;
    expireTimeNanos = 0;
    return this;
  }

  /** Unique name of the event. */
  public TradeEventDraft eventId(String newEventId) {
    eventId = newEventId;
    return this;
  }

  /** Nanoseconds since 1970-01-01 UTC. */
  public TradeEventDraft timestampNanos(long newTimestampNanos) {
    timestampNanos = newTimestampNanos;
    return this;
  }

  /** Number of the event within its symbol, 0 for none. */
  public TradeEventDraft sequence(long newSequence) {
    sequence = newSequence;
    return this;
  }

  /** One of {@link dev.lockstep.wire.generated.EventType}. */
  public TradeEventDraft eventType(byte newEventType) {
    eventType = newEventType;
    return this;
  }

  /** Symbol of the instrument, or name of the group for a heartbeat. */
  public TradeEventDraft symbol(String newSymbol) {
    symbol = newSymbol;
    return this;
  }

  /** 0 for none. */
  public TradeEventDraft priceTicks(long newPriceTicks) {
    priceTicks = newPriceTicks;
    return this;
  }

  /** 0 for none. */
  public TradeEventDraft quantityLots(long newQuantityLots) {
    quantityLots = newQuantityLots;
    return this;
  }

  /** 0 for none. */
  public TradeEventDraft orderId(long newOrderId) {
    orderId = newOrderId;
    return this;
  }

  /** One of {@link dev.lockstep.wire.generated.Side}. */
  public TradeEventDraft side(byte newSide) {
    side = newSide;
    return this;
  }

  /** Empty for unknown. */
  public TradeEventDraft exchangeId(String newExchangeId) {
    exchangeId = newExchangeId;
    return this;
  }

  /** 0 for nobody. */
  public TradeEventDraft userId(long newUserId) {
    userId = newUserId;
    return this;
  }

  /** One of {@link dev.lockstep.wire.generated.OrderType}. */
  public TradeEventDraft orderType(byte newOrderType) {
    orderType = newOrderType;
    return this;
  }

  /** 0 for none. */
  public TradeEventDraft limitPriceTicks(long newLimitPriceTicks) {
    limitPriceTicks = newLimitPriceTicks;
    return this;
  }

  /** 0 for none. */
  public TradeEventDraft stopPriceTicks(long newStopPriceTicks) {
    stopPriceTicks = newStopPriceTicks;
    return this;
  }

  /** One of {@link dev.lockstep.wire.generated.TimeInForce}. */
  public TradeEventDraft timeInForce(byte newTimeInForce) {
    timeInForce = newTimeInForce;
    return this;
  }

  /** Nanoseconds since 1970-01-01 UTC, 0 for none. */
  public TradeEventDraft expireTimeNanos(long newExpireTimeNanos) {
    expireTimeNanos = newExpireTimeNanos;
    return this;
  }

  /** Writes the payload; absent fields take no room. */
  void write(FlatBufferBuilder builder) {
    checkIdentity();
    int eventIdAt = builder.createString(eventId);
    int symbolAt = builder.createString(symbol);
    int exchangeIdAt = exchangeId.isEmpty() ? 0 : builder.createString(exchangeId);
    TradeEvent.startTradeEvent(builder);
    TradeEvent.addTimestampNanos(builder, timestampNanos);
    TradeEvent.addSequence(builder, sequence);
    TradeEvent.addPriceTicks(builder, priceTicks);
    TradeEvent.addQuantityLots(builder, quantityLots);
    TradeEvent.addOrderId(builder, orderId);
    TradeEvent.addUserId(builder, userId);
    TradeEvent.addLimitPriceTicks(builder, limitPriceTicks);
    TradeEvent.addStopPriceTicks(builder, stopPriceTicks);
    TradeEvent.addExpireTimeNanos(builder, expireTimeNanos);
    TradeEvent.addEventId(builder, eventIdAt);
    TradeEvent.addSymbol(builder, symbolAt);
    if (exchangeIdAt != 0) {
      TradeEvent.addExchangeId(builder, exchangeIdAt);
    }
    TradeEvent.addEventType(builder, eventType);
    TradeEvent.addSide(builder, side);
    TradeEvent.addOrderType(builder, orderType);
    TradeEvent.addTimeInForce(builder, timeInForce);
    TradeEvent.finishTradeEventBuffer(builder, TradeEvent.endTradeEvent(builder));
  }

  private void checkIdentity() {
    if (eventId.isEmpty() || symbol.isEmpty()) {
      throw new IllegalArgumentException(
          "event id and symbol must not be empty, were '" + eventId + "' and '" + symbol + "'");
    }
    if (timestampNanos <= 0) {
      throw new IllegalArgumentException(
          "timestampNanos must be > 0, was " + timestampNanos + " (event " + eventId + ")");
    }
  }
}
