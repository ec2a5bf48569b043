package dev.lockstep.risk;

/**
 * Limits of one account. Every limit is inclusive; {@link Long#MAX_VALUE} or infinity means none.
 *
 * @param maxOrderLots largest quantity of one order
 * @param maxOrderMicros largest amount of one order at its limit, stop or else the last price; with
 *     or without a limit, one beyond 2^62 micros is refused
 * @param maxPositionLots largest position, long or short, that an order and the open orders of its
 *     side may lead to
 * @param priceCollar how far limit and stop prices may be from the last price, as a fraction of it
 * @param maxOpenOrders how many orders may be open at once
 * @param checksCashAtSubmission whether a buy must be payable at the last price when it is
 *     submitted; the account is asked again at the moment of the fill in any case
 */
public record RiskLimits(
    long maxOrderLots,
    long maxOrderMicros,
    long maxPositionLots,
    double priceCollar,
    int maxOpenOrders,
    boolean checksCashAtSubmission) {
  private static final int DEFAULT_MAX_OPEN_ORDERS = 1_000;

  /** No limit but a bound on the number of open orders. */
  public static final RiskLimits NONE =
      new RiskLimits(
          Long.MAX_VALUE,
          Long.MAX_VALUE,
          Long.MAX_VALUE,
          Double.POSITIVE_INFINITY,
          DEFAULT_MAX_OPEN_ORDERS,
          false);

  public RiskLimits {
    requirePositive("max-order-lots", maxOrderLots);
    requirePositive("max-order-amount", maxOrderMicros);
    requirePositive("max-position-lots", maxPositionLots);
    requirePositive("max-open-orders", maxOpenOrders);
    if (!(priceCollar > 0)) {
      throw new IllegalArgumentException("risk.price-collar must be > 0, was " + priceCollar);
    }
  }

  private static void requirePositive(String name, long value) {
    if (value <= 0) {
      throw new IllegalArgumentException("risk." + name + " must be > 0, was " + value);
    }
  }
}
