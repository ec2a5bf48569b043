package dev.lockstep.jobs.oracle;

import java.math.BigDecimal;

/**
 * What decides the orders and the money of one run of sma-cross.
 *
 * @param fast bars of the fast average
 * @param slow bars of the slow average
 * @param cash what the account starts with, in the currency
 * @param commissionBps commission in basis points of the notional
 * @param allocation part of the equity that an entry asks for
 * @param lotSize smallest quantity, in shares or coins
 */
record NaiveRules(
    int fast,
    int slow,
    BigDecimal cash,
    BigDecimal commissionBps,
    BigDecimal allocation,
    BigDecimal lotSize) {

  /** The default allocation of 0.95 and whole shares or coins. */
  static NaiveRules of(int fast, int slow, String cash, String commissionBps) {
    return new NaiveRules(
        fast,
        slow,
        new BigDecimal(cash),
        new BigDecimal(commissionBps),
        new BigDecimal("0.95"),
        BigDecimal.ONE);
  }
}
