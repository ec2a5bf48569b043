package dev.lockstep.jobs.sweep.space;

import dev.lockstep.strategy.StrategyFactory;
import java.util.List;

/** The parameter sets of one strategy, and the constraints that concern it. */
record StrategySpace(
    StrategyFactory<?> factory, List<ParameterValues> parameters, List<Constraint> constraints) {
  /** A search that needs more draws, and more for each trial, has next to nothing to find. */
  private static final long DRAWS = 100_000;

  private static final long DRAWS_PER_TRIAL = 1_000;

  StrategySpace {
    parameters = List.copyOf(parameters);
    constraints = List.copyOf(constraints);
  }

  String strategy() {
    return factory.name();
  }

  /** How many parameter sets there are; saturates. */
  long sets() {
    return new Axes(parameters).sets();
  }

  /**
   * Finds up to {@code trials} sets that are accepted.
   *
   * @param selection counts those that are not
   */
  StrategyTrials search(Search search, int trials, Selection selection) {
    Axes axes = new Axes(parameters);
    Candidates candidates = candidates(axes, search, trials);
    CurrentSet set = new CurrentSet(parameters);
    PlaceColumns found = new PlaceColumns(axes.count());
    int[] places = new int[axes.count()];
    while (found.size() < trials && candidates.next(places)) {
      set.moveTo(places);
      if (selection.accepts(this, set)) {
        found.add(places);
      }
    }
    if (found.size() < trials && candidates.hasGivenUp()) {
      throw selection.tooFew(this, found.size(), trials);
    }
    return new StrategyTrials(strategy(), parameters, found.toArrays(), found.size());
  }

  private Candidates candidates(Axes axes, Search search, int trials) {
    if (search.method() == SearchMethod.GRID || trials >= axes.sets()) {
      return new GridCandidates(axes);
    }
    long seed = Mixing.seed(search.seed(), strategy());
    long maxDraws = DRAWS + DRAWS_PER_TRIAL * trials;
    if (search.method() == SearchMethod.SOBOL) {
      return new DrawnCandidates(axes, new SobolPoints(axes.count(), seed), maxDraws);
    }
    return axes.areEven() && axes.sets() <= ShuffledCandidates.MAX_SETS
        ? new ShuffledCandidates(axes, seed, maxDraws)
        : new DrawnCandidates(axes, new RandomPoints(seed), maxDraws);
  }
}
