package dev.lockstep.strategy;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.order.OrderIntent;
import dev.lockstep.order.Refusal;

/**
 * A strategy's door to its instrument's orders and to its lane's account. Valid during callbacks.
 * Order ids are positive and unique within the lane; {@link #REFUSED} says that risk refused the
 * intent, which {@link Strategy#onOrder} is told with the reason. An order that risk accepts may
 * still be rejected when it should be filled: if the account cannot pay for it, or would be short.
 */
public interface Trading {
  /** What {@link #submit} returns instead of an order id. */
  long REFUSED = 0;

  /** The instrument that this strategy trades. */
  Instrument instrument();

  /** Time of the event being worked, ns since 1970 UTC. */
  long timeNanos();

  /** Signed position in lots, negative for short. */
  long positionLots();

  /** Whether nothing is held. Open orders do not count; see {@link #hasOpenOrders}. */
  default boolean isFlat() {
    return positionLots() == 0;
  }

  default boolean isLong() {
    return positionLots() > 0;
  }

  default boolean isShort() {
    return positionLots() < 0;
  }

  /** Whether orders of this instrument are open. */
  boolean hasOpenOrders();

  /** Cash of the account in units of its currency. */
  double cash();

  /** Cash and all positions at their last prices, in units of the currency. */
  double equity();

  /** What one unit of the position cost on average, in units of the currency; NaN when flat. */
  double averagePrice();

  /**
   * Whole lots that a fraction of the account's equity pays for at the last price: floor(fraction ×
   * equity ÷ price), computed exactly, the fraction taken to nine decimal places.
   */
  long lotsFor(double fractionOfEquity);

  /**
   * A reused intent to start an order with, such as {@code intent().buy(10).limit(ticks)}; {@link
   * #submit} copies it.
   */
  OrderIntent intent();

  /**
   * Submits an intent, active from the next event on; returns the new order's id or {@link
   * #REFUSED}. {@link Strategy#onOrder} hears of the order before this returns.
   */
  long submit(OrderIntent intent);

  /** Buys at the market. */
  default long buy(long lots) {
    return submit(intent().buy(lots));
  }

  /** Sells at the market. */
  default long sell(long lots) {
    return submit(intent().sell(lots));
  }

  /**
   * Buys at the market with a fraction of the equity; nothing happens when that is less than one
   * lot.
   */
  default long enterLong(double fractionOfEquity) {
    long lots = lotsFor(fractionOfEquity);
    return lots == 0 ? REFUSED : buy(lots);
  }

  /**
   * Sells or covers all that is held, at the market; nothing happens when flat. Orders that are
   * open stay open; see {@link #cancelAll}.
   */
  default long closePosition() {
    long lots = positionLots();
    if (lots == 0) {
      return REFUSED;
    }
    return lots > 0 ? sell(lots) : buy(-lots);
  }

  /**
   * Cancels an open order of this instrument at once: {@link Refusal#NONE}, or {@link
   * Refusal#UNKNOWN_ORDER} when there is none.
   */
  Refusal cancel(long orderId);

  /** Cancels all open orders of this instrument. */
  void cancelAll();

  /**
   * Replaces quantity and prices of an open order; prices that its type does not have are ignored.
   * The new quantity counts what is filled already and must be greater than that. {@link
   * Refusal#NONE} when done; otherwise the order stays as it was.
   */
  Refusal modify(long orderId, long quantityLots, long limitTicks, long stopTicks);
}
