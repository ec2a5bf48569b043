package dev.lockstep.benchmarks.ratio;

/**
 * How much work there is on random walks.
 *
 * @param minutes bars of a lane and of the sweeps
 * @param days bars of many symbols with one cash
 * @param symbols how many those are
 * @param sets of each sweep, 1,000 at most
 */
public record WorkSizes(int minutes, int days, int symbols, int sets) {
  /** What the gates are for. */
  public static final WorkSizes FULL = new WorkSizes(491_520, 2_520, 100, 1_000);
}
