package dev.lockstep.wire;

import dev.lockstep.wire.generated.EventType;
import dev.lockstep.wire.generated.OrderType;
import dev.lockstep.wire.generated.Side;
import dev.lockstep.wire.generated.TimeInForce;

/** Finds the first rule that an event breaks, after the decoder saw that there is one. */
final class TradeEventFault {
  private TradeEventFault() {}

  static DecodeReason first(TradeEventDecoder event) {
    if (event.eventId().isEmpty()) {
      return DecodeReason.MISSING_EVENT_ID;
    }
    if (event.symbol().isEmpty()) {
      return DecodeReason.MISSING_SYMBOL;
    }
    if (event.timestampNanos() <= 0) {
      return DecodeReason.BAD_TIMESTAMP;
    }
    if (event.sequence() < 0) {
      return DecodeReason.BAD_SEQUENCE;
    }
    DecodeReason unknown = unknownEnum(event);
    return unknown == DecodeReason.OK ? badNumber(event) : unknown;
  }

  private static DecodeReason unknownEnum(TradeEventDecoder event) {
    if (event.eventType() <= EventType.Unspecified || event.eventType() > EventType.Generic) {
      return DecodeReason.UNKNOWN_EVENT_TYPE;
    }
    if (event.side() < Side.None || event.side() > Side.Sell) {
      return DecodeReason.UNKNOWN_SIDE;
    }
    if (event.orderType() < OrderType.None || event.orderType() > OrderType.StopLimit) {
      return DecodeReason.UNKNOWN_ORDER_TYPE;
    }
    if (event.timeInForce() < TimeInForce.Gtc || event.timeInForce() > TimeInForce.Fok) {
      return DecodeReason.UNKNOWN_TIME_IN_FORCE;
    }
    return DecodeReason.OK;
  }

  private static DecodeReason badNumber(TradeEventDecoder event) {
    boolean trade = event.eventType() == EventType.TradeExecuted;
    boolean quote = event.eventType() == EventType.Quote;
    boolean placed = event.eventType() == EventType.OrderPlaced;
    if (event.priceTicks() < (trade || quote ? 1 : 0)) {
      return DecodeReason.BAD_PRICE;
    }
    if (event.quantityLots() < (trade || placed ? 1 : 0)) {
      return DecodeReason.BAD_QUANTITY;
    }
    boolean aboutOrder = placed || isOrderChange(event.eventType());
    if (event.orderId() < (aboutOrder ? 1 : 0)) {
      return DecodeReason.BAD_ORDER_ID;
    }
    if (event.side() == Side.None && (placed || quote)) {
      return DecodeReason.MISSING_SIDE;
    }
    return event.userId() < 0 ? DecodeReason.BAD_USER_ID : badTerms(event, placed);
  }

  private static boolean isOrderChange(byte eventType) {
    return eventType == EventType.OrderCancelled
        || eventType == EventType.OrderModified
        || eventType == EventType.OrderRejected;
  }

  private static DecodeReason badTerms(TradeEventDecoder event, boolean placed) {
    if (placed && event.orderType() == OrderType.None) {
      return DecodeReason.MISSING_ORDER_TYPE;
    }
    boolean goodTillDate = event.timeInForce() == TimeInForce.Gtd;
    if (event.expireTimeNanos() < (placed && goodTillDate ? 1 : 0)) {
      return DecodeReason.BAD_EXPIRE_TIME;
    }
    // What is left: a limit or trigger price that is negative, or missing.
    return DecodeReason.BAD_PRICE;
  }
}
