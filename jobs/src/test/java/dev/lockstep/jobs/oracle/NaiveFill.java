package dev.lockstep.jobs.oracle;

import java.math.BigDecimal;

/**
 * One execution.
 *
 * @param symbol what was traded
 * @param timeNanos start of the bar in whose open the order was filled, in nanoseconds since 1970
 * @param isBuy true for an entry, false for an exit
 * @param quantity shares or coins
 * @param price in the currency
 * @param fee in the currency, to six decimals
 */
record NaiveFill(
    String symbol,
    long timeNanos,
    boolean isBuy,
    BigDecimal quantity,
    BigDecimal price,
    BigDecimal fee) {}
