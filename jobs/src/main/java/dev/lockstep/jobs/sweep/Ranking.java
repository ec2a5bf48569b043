package dev.lockstep.jobs.sweep;

import dev.lockstep.jobs.UserError;
import dev.lockstep.performance.Objective;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * What a sweep tells of its trials.
 *
 * @param objective what makes one trial better than another
 * @param top how many of the best are listed
 * @param surface the one or two parameters of the surface; empty takes the first two numbers that
 *     are swept
 * @param tellsSymbols whether there is also a table of each trial's symbols
 * @param rerunsTop whether the best are run again to write all that they did
 */
public record Ranking(
    Objective objective, int top, List<String> surface, boolean tellsSymbols, boolean rerunsTop) {
  public static final int DEFAULT_TOP = 10;
  private static final int MAX_TOP = 10_000;

  /** The ten best by Sharpe ratio. */
  public static final Ranking STANDARD =
      new Ranking(Objective.STANDARD, DEFAULT_TOP, List.of(), false, false);

  public Ranking {
    Objects.requireNonNull(objective);
    surface = List.copyOf(surface);
    if (top < 1 || top > MAX_TOP) {
      throw new UserError("top must be 1 to " + MAX_TOP + ", was " + top);
    }
    if (surface.size() > 2 || new HashSet<>(surface).size() != surface.size()) {
      throw new UserError("a surface has one or two different parameters, was " + surface);
    }
  }
}
