package dev.lockstep.wire;

import dev.lockstep.wire.generated.OrderEventKind;
import dev.lockstep.wire.generated.OrderState;
import dev.lockstep.wire.generated.OrderType;
import dev.lockstep.wire.generated.Side;
import dev.lockstep.wire.generated.TimeInForce;

/** Finds the first rule that an order event breaks. */
final class OrderEventFault {
  private OrderEventFault() {}

  static DecodeReason first(OrderEventDecoder event) {
    DecodeReason identity = badIdentity(event);
    if (identity != DecodeReason.OK) {
      return identity;
    }
    DecodeReason unknown = unknownEnum(event);
    if (unknown != DecodeReason.OK) {
      return unknown;
    }
    return switch (event.kind()) {
      case OrderEventKind.OrderUpdate -> badUpdate(event);
      case OrderEventKind.Fill -> badFill(event);
      case OrderEventKind.Signal -> badSignal(event);
      case OrderEventKind.Equity ->
          Double.isFinite(event.equityMicros()) ? DecodeReason.OK : DecodeReason.BAD_EQUITY;
      case OrderEventKind.RequestRefused ->
          event.reason().isEmpty() ? DecodeReason.MISSING_REASON : DecodeReason.OK;
      default -> DecodeReason.OK;
    };
  }

  private static DecodeReason badIdentity(OrderEventDecoder event) {
    if (event.kind() <= OrderEventKind.Unspecified
        || event.kind() > OrderEventKind.RequestRefused) {
      return DecodeReason.UNKNOWN_ORDER_EVENT_KIND;
    }
    if (event.sequence() <= 0) {
      return DecodeReason.BAD_SEQUENCE;
    }
    if (event.group().isEmpty()) {
      return DecodeReason.MISSING_GROUP;
    }
    if (event.lane().isEmpty()) {
      return DecodeReason.MISSING_LANE;
    }
    if (event.accountId() < 0) {
      return DecodeReason.BAD_ACCOUNT_ID;
    }
    if ((event.partition() | event.offset() | event.row()) < 0) {
      return DecodeReason.BAD_LOG_POSITION;
    }
    if (event.timestampNanos() < 0) {
      return DecodeReason.BAD_TIMESTAMP;
    }
    boolean symbolIsOptional =
        event.kind() == OrderEventKind.Equity || event.kind() == OrderEventKind.RequestRefused;
    return event.symbol().isEmpty() && !symbolIsOptional
        ? DecodeReason.MISSING_SYMBOL
        : DecodeReason.OK;
  }

  private static DecodeReason unknownEnum(OrderEventDecoder event) {
    if (event.side() < Side.None || event.side() > Side.Sell) {
      return DecodeReason.UNKNOWN_SIDE;
    }
    if (event.orderType() < OrderType.None || event.orderType() > OrderType.StopLimit) {
      return DecodeReason.UNKNOWN_ORDER_TYPE;
    }
    if (event.timeInForce() < TimeInForce.Gtc || event.timeInForce() > TimeInForce.Fok) {
      return DecodeReason.UNKNOWN_TIME_IN_FORCE;
    }
    if (event.orderState() < OrderState.Unspecified || event.orderState() > OrderState.Expired) {
      return DecodeReason.UNKNOWN_ORDER_STATE;
    }
    return event.reduceOnlyByte() < 0 || event.reduceOnlyByte() > 1
        ? DecodeReason.BAD_FLAG
        : DecodeReason.OK;
  }

  private static DecodeReason badUpdate(OrderEventDecoder event) {
    DecodeReason order = badOrder(event);
    if (order != DecodeReason.OK) {
      return order;
    }
    if (event.orderType() == OrderType.None) {
      return DecodeReason.MISSING_ORDER_TYPE;
    }
    if (event.orderState() == OrderState.Unspecified) {
      return DecodeReason.UNKNOWN_ORDER_STATE;
    }
    // A rejected order carries what was asked for, which may be the very thing that was wrong.
    return event.orderState() == OrderState.Rejected ? DecodeReason.OK : badTerms(event);
  }

  private static DecodeReason badOrder(OrderEventDecoder event) {
    if (event.orderId() <= 0 || event.clientOrderId() < 0) {
      return DecodeReason.BAD_ORDER_ID;
    }
    return event.side() == Side.None ? DecodeReason.MISSING_SIDE : DecodeReason.OK;
  }

  private static DecodeReason badTerms(OrderEventDecoder event) {
    long quantityLots = event.quantityLots();
    if (quantityLots <= 0 || event.filledLots() < 0 || event.filledLots() > quantityLots) {
      return DecodeReason.BAD_QUANTITY;
    }
    byte type = event.orderType();
    boolean hasLimit = type == OrderType.Limit || type == OrderType.StopLimit;
    boolean hasStop = type == OrderType.Stop || type == OrderType.StopLimit;
    boolean priceMissing =
        (hasLimit && event.limitPriceTicks() <= 0) || (hasStop && event.stopPriceTicks() <= 0);
    return priceMissing ? DecodeReason.BAD_PRICE : DecodeReason.OK;
  }

  private static DecodeReason badFill(OrderEventDecoder event) {
    DecodeReason order = badOrder(event);
    if (order != DecodeReason.OK) {
      return order;
    }
    if (event.fillLots() <= 0) {
      return DecodeReason.BAD_QUANTITY;
    }
    if (event.priceTicks() <= 0) {
      return DecodeReason.BAD_PRICE;
    }
    return event.fillNumber() <= 0 || event.amountMicros() < 0
        ? DecodeReason.BAD_FILL
        : DecodeReason.OK;
  }

  private static DecodeReason badSignal(OrderEventDecoder event) {
    if (event.side() == Side.None) {
      return DecodeReason.MISSING_SIDE;
    }
    return event.orderType() == OrderType.None ? DecodeReason.MISSING_ORDER_TYPE : DecodeReason.OK;
  }
}
