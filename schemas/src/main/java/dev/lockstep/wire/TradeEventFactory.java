package dev.lockstep.wire;

import dev.lockstep.wire.generated.EventType;

/**
 * Begins events with a generated id and the caller's time. Every call returns the same draft, valid
 * until the next call, on which further fields (sequence, exchange, user) may be set.
 */
public final class TradeEventFactory {
  private final EventIds ids;
  private final TradeEventDraft draft = new TradeEventDraft();

  public TradeEventFactory(EventIds ids) {
    this.ids = ids;
  }

  public TradeEventDraft orderPlaced(long timestampNanos, String symbol, OrderTerms terms) {
    return generic(EventType.OrderPlaced, timestampNanos, symbol)
        .orderId(terms.orderId())
        .side(terms.side())
        .quantityLots(terms.quantityLots())
        .orderType(terms.orderType())
        .limitPriceTicks(terms.limitPriceTicks())
        .stopPriceTicks(terms.stopPriceTicks())
        .timeInForce(terms.timeInForce())
        .expireTimeNanos(terms.expireTimeNanos());
  }

  public TradeEventDraft orderCancelled(long timestampNanos, String symbol, long orderId) {
    return generic(EventType.OrderCancelled, timestampNanos, symbol).orderId(orderId);
  }

  /** {@code side} is the aggressor's, {@code Side.None} when unknown. */
  public TradeEventDraft tradeExecuted(
      long timestampNanos, String symbol, long priceTicks, long quantityLots, byte side) {
    return generic(EventType.TradeExecuted, timestampNanos, symbol)
        .priceTicks(priceTicks)
        .quantityLots(quantityLots)
        .side(side);
  }

  /** One side of the best quote; quantity 0 when that side is empty. */
  public TradeEventDraft quote(
      long timestampNanos, String symbol, long priceTicks, long quantityLots, byte side) {
    return generic(EventType.Quote, timestampNanos, symbol)
        .priceTicks(priceTicks)
        .quantityLots(quantityLots)
        .side(side);
  }

  public TradeEventDraft heartbeat(long timestampNanos, String group) {
    return generic(EventType.Heartbeat, timestampNanos, group);
  }

  /** An event of any type with nothing but its identity. */
  public TradeEventDraft generic(byte eventType, long timestampNanos, String symbol) {
    return draft
        .clear()
        .eventId(ids.next())
        .timestampNanos(timestampNanos)
        .eventType(eventType)
        .symbol(symbol);
  }
}
