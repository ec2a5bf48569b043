package dev.lockstep.jobs.oracle;

/**
 * One row of a file. Prices are multiples of 10^-{@value #PRICE_DECIMALS} of the currency, so that
 * every price of the files is held exactly.
 *
 * @param timeNanos start of the bar in nanoseconds since 1970 UTC
 * @param open price of the first trade
 * @param high highest price
 * @param low lowest price
 * @param close price of the last trade
 * @param isTraded whether anything was traded
 */
record NaiveBar(long timeNanos, long open, long high, long low, long close, boolean isTraded) {
  static final int PRICE_DECIMALS = 10;

  /** Whether prices are above zero, and open and close lie between low and high. */
  boolean isValid() {
    return low > 0 && low <= Math.min(open, close) && high >= Math.max(open, close);
  }
}
