package dev.lockstep.benchmarks.baseline;

/**
 * The money side of lanes that buy for a part of their equity.
 *
 * @param cash initial cash
 * @param allocation the part of the equity at the signal's close, bought in whole shares
 * @param feeRate fee as a fraction of the notional, per side
 */
public record AllocatedSize(double cash, double allocation, double feeRate) {}
