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
    read();
    return table.reason() == DecodeReason.OK ? checkMeaning() : table.reason();
  }

  private void read() {
    table.textField(TradeEventFields.EVENT_ID, eventId);
    table.textField(TradeEventFields.SYMBOL, symbol);
    table.textField(TradeEventFields.EXCHANGE_ID, exchangeId);
    timestampNanos = table.longField(TradeEventFields.TIMESTAMP_NANOS);
    sequence = table.longField(TradeEventFields.SEQUENCE);
    eventType = table.byteField(TradeEventFields.EVENT_TYPE);
    priceTicks = table.longField(TradeEventFields.PRICE_TICKS);
    quantityLots = table.longField(TradeEventFields.QUANTITY_LOTS);
    orderId = table.longField(TradeEventFields.ORDER_ID);
    side = table.byteField(TradeEventFields.SIDE);
    if (table.fields() > TradeEventFields.USER_ID) {
      readTerms();
    } else {
      clearTerms();
    }
  }

  /** The fields that most events do without, so that their tables end before. */
  private void readTerms() {
    userId = table.longField(TradeEventFields.USER_ID);
    orderType = table.byteField(TradeEventFields.ORDER_TYPE);
    limitPriceTicks = table.longField(TradeEventFields.LIMIT_PRICE_TICKS);
    stopPriceTicks = table.longField(TradeEventFields.STOP_PRICE_TICKS);
    timeInForce = table.byteField(TradeEventFields.TIME_IN_FORCE);
    expireTimeNanos = table.longField(TradeEventFields.EXPIRE_TIME_NANOS);
  }

  private void clearTerms() {
    userId = 0;
    orderType = OrderType.None;
    limitPriceTicks = 0;
    stopPriceTicks = 0;
    timeInForce = TimeInForce.Gtc;
    expireTimeNanos = 0;
  }

  /** Gathers sign bits, so that a valid event costs one branch; which rule broke is found after. */
  private DecodeReason checkMeaning() {
    long wrong = (eventId.length() - 1L) | (symbol.length() - 1);
    wrong |= timestampNanos | (timestampNanos - 1) | sequence | priceTicks | quantityLots;
    wrong |= orderId | userId | limitPriceTicks | stopPriceTicks | expireTimeNanos;
    wrong |= (eventType - 1) | (EventType.Generic - eventType) | side | (Side.Sell - side);
    wrong |= orderType | (OrderType.StopLimit - orderType);
    wrong |= timeInForce | (TimeInForce.Fok - timeInForce);
    if (wrong < 0) {
      return firstWrong();
    }
    int needs = EventNeeds.of(eventType, orderType, timeInForce);
    int missing = needs & ~given();
    return missing == 0 ? DecodeReason.OK : EventNeeds.reason(missing);
  }

  private int given() {
    // A positive number has a sign bit when negated.
    int given = bit(priceTicks, EventNeeds.PRICE) | bit(quantityLots, EventNeeds.QUANTITY);
    given |= bit(orderId, EventNeeds.ORDER_ID) | bit(side, EventNeeds.SIDE);
    given |= bit(orderType, EventNeeds.ORDER_TYPE) | bit(limitPriceTicks, EventNeeds.LIMIT_PRICE);
    return given
        | bit(stopPriceTicks, EventNeeds.STOP_PRICE)
        | bit(expireTimeNanos, EventNeeds.EXPIRE_TIME);
  }

  private static int bit(long value, int bit) {
    return (int) (-value >> 63) & bit;
  }

  private DecodeReason firstWrong() {
    if (eventId.isEmpty()) {
      return DecodeReason.MISSING_EVENT_ID;
    }
    if (symbol.isEmpty()) {
      return DecodeReason.MISSING_SYMBOL;
    }
    if (timestampNanos <= 0) {
      return DecodeReason.BAD_TIMESTAMP;
    }
    if (sequence < 0) {
      return DecodeReason.BAD_SEQUENCE;
    }
    if ((priceTicks | limitPriceTicks | stopPriceTicks) < 0) {
      return DecodeReason.BAD_PRICE;
    }
    if (quantityLots < 0) {
      return DecodeReason.BAD_QUANTITY;
    }
    if (orderId < 0) {
      return DecodeReason.BAD_ORDER_ID;
    }
    if (userId < 0) {
      return DecodeReason.BAD_USER_ID;
    }
    return expireTimeNanos < 0 ? DecodeReason.BAD_EXPIRE_TIME : firstUnknown();
  }

  private DecodeReason firstUnknown() {
    if (eventType <= EventType.Unspecified || eventType > EventType.Generic) {
      return DecodeReason.UNKNOWN_EVENT_TYPE;
    }
    if (side < Side.None || side > Side.Sell) {
      return DecodeReason.UNKNOWN_SIDE;
    }
    if (orderType < OrderType.None || orderType > OrderType.StopLimit) {
      return DecodeReason.UNKNOWN_ORDER_TYPE;
    }
    return DecodeReason.UNKNOWN_TIME_IN_FORCE;
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
