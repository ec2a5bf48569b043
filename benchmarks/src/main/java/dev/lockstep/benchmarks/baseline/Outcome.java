package dev.lockstep.benchmarks.baseline;

/**
 * Statistics of one run, from its equity at every close.
 *
 * @param totalReturn final equity over initial cash, less one
 * @param sharpe mean over standard deviation (ddof 1) of the returns from bar to bar, times the
 *     square root of 252
 * @param maxDrawdown largest fall from a peak of the equity, as a fraction of the peak
 * @param trades closed round trips
 * @param openPositions positions held at the end
 */
public record Outcome(
    double totalReturn, double sharpe, double maxDrawdown, int trades, int openPositions) {}
