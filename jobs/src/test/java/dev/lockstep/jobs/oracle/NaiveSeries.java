package dev.lockstep.jobs.oracle;

import java.util.List;

/**
 * The bars of one symbol as they stand in its files.
 *
 * @param symbol the symbol, which also orders the symbols of one account
 * @param bars in strictly increasing time
 * @param rejectedRows rows of the files that are no valid bars and were left out
 */
record NaiveSeries(String symbol, List<NaiveBar> bars, int rejectedRows) {}
