package dev.lockstep.wire;

import dev.lockstep.wire.generated.OrderType;
import dev.lockstep.wire.generated.TimeInForce;

/**
 * What an order asks for.
 *
 * @param orderId > 0
 * @param side one of {@link dev.lockstep.wire.generated.Side}, not None
 * @param quantityLots > 0
 * @param orderType one of {@link OrderType}, not None
 * @param limitPriceTicks > 0 for limit and stop-limit orders, else 0
 * @param stopPriceTicks > 0 for stop and stop-limit orders, else 0
 * @param timeInForce one of {@link TimeInForce}
 * @param expireTimeNanos since 1970-01-01 UTC, > 0 for good-till-date orders, else 0
 */
public record OrderTerms(
    long orderId,
    byte side,
    long quantityLots,
    byte orderType,
    long limitPriceTicks,
    long stopPriceTicks,
    byte timeInForce,
    long expireTimeNanos) {

  /** A market order, good till cancelled. */
  public static OrderTerms market(long orderId, byte side, long quantityLots) {
    return new OrderTerms(orderId, side, quantityLots, OrderType.Market, 0, 0, TimeInForce.Gtc, 0);
  }

  /** A limit order, good till cancelled. */
  public static OrderTerms limit(long orderId, byte side, long quantityLots, long limitPriceTicks) {
    return new OrderTerms(
        orderId, side, quantityLots, OrderType.Limit, limitPriceTicks, 0, TimeInForce.Gtc, 0);
  }
}
