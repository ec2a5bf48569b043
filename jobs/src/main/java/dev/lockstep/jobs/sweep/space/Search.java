package dev.lockstep.jobs.sweep.space;

import dev.lockstep.jobs.UserError;
import java.util.Objects;

/**
 * How a space is searched.
 *
 * @param trials how many parameter sets to draw; a grid has as many as it has, and ignores it
 * @param seed decides what is drawn and nothing else; the same seed draws the same everywhere
 */
public record Search(SearchMethod method, int trials, long seed) {
  public Search {
    Objects.requireNonNull(method);
    if (method != SearchMethod.GRID && trials < 1) {
      throw new UserError("--trials must be >= 1, was " + trials);
    }
  }

  public static Search grid() {
    return new Search(SearchMethod.GRID, 0, 0);
  }

  public static Search random(int trials, long seed) {
    return new Search(SearchMethod.RANDOM, trials, seed);
  }

  public static Search sobol(int trials, long seed) {
    return new Search(SearchMethod.SOBOL, trials, seed);
  }
}
