package dev.lockstep.wire;

import dev.lockstep.wire.generated.EventType;
import dev.lockstep.wire.generated.OrderType;
import dev.lockstep.wire.generated.Side;
import dev.lockstep.wire.generated.TimeInForce;
import java.nio.ByteBuffer;

/**
 * Reads one trade event at a time out of its frame. Every byte is checked first; fields may be
 * asked for only after {@link DecodeReason#OK}. Reused, one thread, no allocation but for strings.
 */
public final class TradeEventDecoder {
  private final FrameDecoder frame = new FrameDecoder();
  private final PayloadTable table = TradeEventFields.table();
  private final TextView eventId = new TextView(table);
  private final TextView symbol = new TextView(table);
  private final TextView exchangeId = new TextView(table);

  private long timestampNanos;
  private long sequence;
  private byte eventType;
  private long priceTicks;
  private long quantityLots;
  private long orderId;
  private byte side;
  private long userId;
  private byte orderType;
  private long limitPriceTicks;
  private long stopPriceTicks;
  private byte timeInForce;
  private long expireTimeNanos;

  /** Decodes the frame that fills {@code bytes} from position to limit, which stay as they are. */
  public DecodeReason wrap(ByteBuffer bytes) {
    DecodeReason opened = frame.open(bytes);
    return opened == DecodeReason.OK ? wrap(frame) : opened;
  }

  /** Decodes the frame that fills {@code length} bytes from {@code at}. */
  public DecodeReason wrap(byte[] bytes, int at, int length) {
    DecodeReason opened = frame.open(bytes, at, length);
    return opened == DecodeReason.OK ? wrap(frame) : opened;
  }

  /** Decodes a frame that was opened already. */
  public DecodeReason wrap(FrameDecoder opened) {
    if (opened.messageType() != MessageType.TRADE_EVENT) {
      return DecodeReason.WRONG_MESSAGE_TYPE;
    }
    DecodeReason found = table.open(opened);
    if (found != DecodeReason.OK) {
      return found;
    }
    table.textField(TradeEventFields.EVENT_ID, eventId);
    table.textField(TradeEventFields.SYMBOL, symbol);
    table.textField(TradeEventFields.EXCHANGE_ID, exchangeId);
    long wrong = (eventId.length() - 1L) | (symbol.length() - 1) | readCore() | readTerms();
    if (table.reason() != DecodeReason.OK) {
      return table.reason();
    }
    return wrong < 0 ? TradeEventFault.first(this) : DecodeReason.OK;
  }

  // The reads gather sign bits of what must not be negative, so that a valid event costs one
  // branch; which rule was broken is found when one was.

  private long readCore() {
    timestampNanos = table.longField(TradeEventFields.TIMESTAMP_NANOS);
    sequence = table.longField(TradeEventFields.SEQUENCE);
    eventType = table.byteField(TradeEventFields.EVENT_TYPE);
    priceTicks = table.longField(TradeEventFields.PRICE_TICKS);
    quantityLots = table.longField(TradeEventFields.QUANTITY_LOTS);
    orderId = table.longField(TradeEventFields.ORDER_ID);
    side = table.byteField(TradeEventFields.SIDE);
    long values = timestampNanos | (timestampNanos - 1) | sequence;
    values |= priceTicks | quantityLots | orderId;
    int enums = (eventType - 1) | (EventType.Generic - eventType) | side | (Side.Sell - side);
    return values | enums | missing();
  }

  /** Negative when the event type needs a field that is 0. */
  private long missing() {
    return switch (eventType) {
      case EventType.OrderPlaced -> (quantityLots - 1) | (orderId - 1) | (side - 1);
      case EventType.OrderCancelled, EventType.OrderModified, EventType.OrderRejected ->
          orderId - 1;
      case EventType.TradeExecuted -> (priceTicks - 1) | (quantityLots - 1);
      case EventType.Quote -> (priceTicks - 1) | (side - 1);
      default -> 0;
    };
  }

  /** The fields that most events do without, so that their tables end before. */
  private long readTerms() {
    if (table.fields() <= TradeEventFields.USER_ID) {
      userId = 0;
      orderType = OrderType.None;
      limitPriceTicks = 0;
      stopPriceTicks = 0;
      timeInForce = TimeInForce.Gtc;
      expireTimeNanos = 0;
      // An order cannot do without its type.
      return eventType == EventType.OrderPlaced ? -1 : 0;
    }
    userId = table.longField(TradeEventFields.USER_ID);
    orderType = table.byteField(TradeEventFields.ORDER_TYPE);
    limitPriceTicks = table.longField(TradeEventFields.LIMIT_PRICE_TICKS);
    stopPriceTicks = table.longField(TradeEventFields.STOP_PRICE_TICKS);
    timeInForce = table.byteField(TradeEventFields.TIME_IN_FORCE);
    expireTimeNanos = table.longField(TradeEventFields.EXPIRE_TIME_NANOS);
    long values = userId | limitPriceTicks | stopPriceTicks | expireTimeNanos;
    int enums = orderType | (OrderType.StopLimit - orderType);
    enums |= timeInForce | (TimeInForce.Fok - timeInForce);
    return values | enums | (eventType == EventType.OrderPlaced ? missingTerms() : 0);
  }

  private long missingTerms() {
    long missing = timeInForce == TimeInForce.Gtd ? expireTimeNanos - 1 : 0;
    return switch (orderType) {
      case OrderType.None -> -1;
      case OrderType.Limit -> missing | (limitPriceTicks - 1);
      case OrderType.Stop -> missing | (stopPriceTicks - 1);
      case OrderType.StopLimit -> missing | (limitPriceTicks - 1) | (stopPriceTicks - 1);
      default -> missing;
    };
  }

  /** Unique name of the event. */
  public TextView eventId() {
    return eventId;
  }

  /** Nanoseconds since 1970-01-01 UTC, > 0. */
  public long timestampNanos() {
    return timestampNanos;
  }

  /** Number of the event within its symbol, 0 where the sender does not number. */
  public long sequence() {
    return sequence;
  }

  /** One of {@link EventType}, never Unspecified. */
  public byte eventType() {
    return eventType;
  }

  public TextView symbol() {
    return symbol;
  }

  public boolean symbolEquals(byte[] utf8) {
    return symbol.contentEquals(utf8);
  }

  /** 0 where the event has no price. */
  public long priceTicks() {
    return priceTicks;
  }

  /** 0 where the event has no quantity. */
  public long quantityLots() {
    return quantityLots;
  }

  /** 0 where the event is about no order. */
  public long orderId() {
    return orderId;
  }

  /** One of {@link Side}. */
  public byte side() {
    return side;
  }

  /** Empty where unknown. */
  public TextView exchangeId() {
    return exchangeId;
  }

  /** 0 for nobody in particular. */
  public long userId() {
    return userId;
  }

  /** One of {@link OrderType}. */
  public byte orderType() {
    return orderType;
  }

  /** 0 where the order has no limit. */
  public long limitPriceTicks() {
    return limitPriceTicks;
  }

  /** 0 where the order has no trigger. */
  public long stopPriceTicks() {
    return stopPriceTicks;
  }

  /** One of {@link TimeInForce}. */
  public byte timeInForce() {
    return timeInForce;
  }

  /** Nanoseconds since 1970-01-01 UTC, > 0 for a good-till-date order. */
  public long expireTimeNanos() {
    return expireTimeNanos;
  }
}
