package dev.lockstep.benchmarks.baseline;

/**
 * The money side of the fixed-quantity rule that all peers were measured with.
 *
 * @param cash initial cash
 * @param quantity shares or coins of every entry
 * @param feeRate fee as a fraction of the notional, per side
 */
public record FixedSize(double cash, double quantity, double feeRate) {
  /** How far the fast average must be above the slow one, as a fraction of it. */
  public static final double TIE_TOLERANCE = 1e-9;

  /** The fast average must exceed the slow one by this factor, so that noise decides no tie. */
  static final double TIE_FACTOR = 1 + TIE_TOLERANCE;
}
