package dev.lockstep.jobs.oracle;

import java.math.BigDecimal;
import java.util.List;

/**
 * What one account ended with.
 *
 * @param finalEquity cash plus the positions at their last closes, in the currency, exact
 * @param fees all commissions, in the currency
 * @param closedTrades round trips that were closed; a position still held does not count
 * @param refusals orders that the account could not pay for at fill time
 * @param fills every execution, in the order in which the account was booked
 */
record NaiveResult(
    BigDecimal finalEquity,
    BigDecimal fees,
    int closedTrades,
    int refusals,
    List<NaiveFill> fills) {}
