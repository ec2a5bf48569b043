package dev.lockstep.wire;

import dev.lockstep.wire.generated.EventType;
import dev.lockstep.wire.generated.OrderType;

/** Which fields an event type or order type cannot do without, as one bit per type. */
final class EventNeeds {
  private static final int PRICE = 1 << EventType.TradeExecuted | 1 << EventType.Quote;
  private static final int QUANTITY = 1 << EventType.OrderPlaced | 1 << EventType.TradeExecuted;
  private static final int SIDE = 1 << EventType.OrderPlaced | 1 << EventType.Quote;
  private static final int ORDER_ID =
      1 << EventType.OrderPlaced
          | 1 << EventType.OrderCancelled
          | 1 << EventType.OrderModified
          | 1 << EventType.OrderRejected;
  private static final int LIMIT_PRICE = 1 << OrderType.Limit | 1 << OrderType.StopLimit;
  private static final int STOP_PRICE = 1 << OrderType.Stop | 1 << OrderType.StopLimit;

  private EventNeeds() {}

  static boolean price(byte eventType) {
    return has(PRICE, eventType);
  }

  static boolean quantity(byte eventType) {
    return has(QUANTITY, eventType);
  }

  static boolean side(byte eventType) {
    return has(SIDE, eventType);
  }

  static boolean orderId(byte eventType) {
    return has(ORDER_ID, eventType);
  }

  static boolean limitPrice(byte orderType) {
    return has(LIMIT_PRICE, orderType);
  }

  static boolean stopPrice(byte orderType) {
    return has(STOP_PRICE, orderType);
  }

  private static boolean has(int types, byte type) {
    return ((types >>> type) & 1) != 0;
  }
}
