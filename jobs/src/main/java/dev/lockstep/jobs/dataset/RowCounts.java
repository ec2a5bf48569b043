package dev.lockstep.jobs.dataset;

/**
 * What became of a symbol's source rows beside those that were kept as they are.
 *
 * @param rejectedRows left out, with their reasons in {@code rejected.csv}
 * @param widenedRows kept after high or low was moved to hold open and close
 * @param zeroVolumeRows kept rows in which nothing was traded
 * @param roundedPrices prices that were not whole ticks
 * @param largestRounding by how much at most, in units of price
 */
public record RowCounts(
    long rejectedRows,
    long widenedRows,
    long zeroVolumeRows,
    long roundedPrices,
    double largestRounding) {
  public static final RowCounts NONE = new RowCounts(0, 0, 0, 0, 0);

  /** Both together. */
  public RowCounts plus(RowCounts other) {
    return new RowCounts(
        rejectedRows + other.rejectedRows,
        widenedRows + other.widenedRows,
        zeroVolumeRows + other.zeroVolumeRows,
        roundedPrices + other.roundedPrices,
        Math.max(largestRounding, other.largestRounding));
  }
}
