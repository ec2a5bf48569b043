package dev.lockstep.jobs.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The exact books of one cash account: money in decimals, each amount rounded half-even to 10^-6.
 */
final class NaiveAccount {
  private static final int MONEY_DECIMALS = 6;
  private static final BigDecimal BASIS_POINT = new BigDecimal("0.0001");

  private final BigDecimal feeRate;
  private final List<NaiveFill> fills = new ArrayList<>();

  private BigDecimal cash;
  private BigDecimal fees = BigDecimal.ZERO;
  private int closedTrades;
  private int refusals;
  private long orders;

  NaiveAccount(NaiveRules rules) {
    this.cash = rules.cash();
    this.feeRate = rules.commissionBps().multiply(BASIS_POINT);
  }

  /** The number of a new order: orders count from 1 in the order of their submission. */
  long submit() {
    orders++;
    return orders;
  }

  /** Books a purchase, or counts a refusal and returns false when cash does not pay for it. */
  boolean buy(String symbol, long timeNanos, BigDecimal quantity, BigDecimal price) {
    BigDecimal notional = rounded(quantity.multiply(price));
    BigDecimal fee = rounded(notional.multiply(feeRate));
    if (notional.add(fee).compareTo(cash) > 0) {
      refusals++;
      return false;
    }
    cash = cash.subtract(notional).subtract(fee);
    fees = fees.add(fee);
    fills.add(new NaiveFill(symbol, timeNanos, true, quantity, price, fee));
    return true;
  }

  /** Books the sale of a whole position. */
  void sell(String symbol, long timeNanos, BigDecimal quantity, BigDecimal price) {
    BigDecimal notional = rounded(quantity.multiply(price));
    BigDecimal fee = rounded(notional.multiply(feeRate));
    cash = cash.add(notional).subtract(fee);
    fees = fees.add(fee);
    closedTrades++;
    fills.add(new NaiveFill(symbol, timeNanos, false, quantity, price, fee));
  }

  BigDecimal cash() {
    return cash;
  }

  NaiveResult result(BigDecimal finalEquity) {
    return new NaiveResult(finalEquity, fees, closedTrades, refusals, List.copyOf(fills));
  }

  private static BigDecimal rounded(BigDecimal amount) {
    return amount.setScale(MONEY_DECIMALS, RoundingMode.HALF_EVEN);
  }
}
