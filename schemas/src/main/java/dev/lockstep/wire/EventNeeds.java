package dev.lockstep.wire;

import dev.lockstep.wire.generated.EventType;
import dev.lockstep.wire.generated.OrderType;
import dev.lockstep.wire.generated.TimeInForce;

/** Which fields an event cannot do without, as one bit per field. */
final class EventNeeds {
  static final int PRICE = 1;
  static final int QUANTITY = 1 << 1;
  static final int ORDER_ID = 1 << 2;
  static final int SIDE = 1 << 3;
  static final int ORDER_TYPE = 1 << 4;
  static final int LIMIT_PRICE = 1 << 5;
  static final int STOP_PRICE = 1 << 6;
  static final int EXPIRE_TIME = 1 << 7;

  private static final int[] BY_EVENT_TYPE = new int[EventType.Generic + 1];
  private static final int[] BY_ORDER_TYPE = new int[OrderType.StopLimit + 1];

  static {
    BY_EVENT_TYPE[EventType.OrderPlaced] = QUANTITY | ORDER_ID | SIDE | ORDER_TYPE;
    BY_EVENT_TYPE[EventType.OrderCancelled] = ORDER_ID;
    BY_EVENT_TYPE[EventType.OrderModified] = ORDER_ID;
    BY_EVENT_TYPE[EventType.OrderRejected] = ORDER_ID;
    BY_EVENT_TYPE[EventType.TradeExecuted] = PRICE | QUANTITY;
    BY_EVENT_TYPE[EventType.Quote] = PRICE | SIDE;
    BY_ORDER_TYPE[OrderType.Limit] = LIMIT_PRICE;
    BY_ORDER_TYPE[OrderType.Stop] = STOP_PRICE;
    BY_ORDER_TYPE[OrderType.StopLimit] = LIMIT_PRICE | STOP_PRICE;
  }

  private EventNeeds() {}

  /** The needs of an event whose enums are all of the schema. */
  static int of(byte eventType, byte orderType, byte timeInForce) {
    int needs = BY_EVENT_TYPE[eventType];
    if (eventType == EventType.OrderPlaced) {
      needs |= BY_ORDER_TYPE[orderType] | (timeInForce == TimeInForce.Gtd ? EXPIRE_TIME : 0);
    }
    return needs;
  }

  /** The reason to give for a set of missing fields, which is not empty. */
  static DecodeReason reason(int missing) {
    return switch (Integer.lowestOneBit(missing)) {
      case QUANTITY -> DecodeReason.BAD_QUANTITY;
      case ORDER_ID -> DecodeReason.BAD_ORDER_ID;
      case SIDE -> DecodeReason.MISSING_SIDE;
      case ORDER_TYPE -> DecodeReason.MISSING_ORDER_TYPE;
      case EXPIRE_TIME -> DecodeReason.BAD_EXPIRE_TIME;
      default -> DecodeReason.BAD_PRICE;
    };
  }
}
