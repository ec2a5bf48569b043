package dev.lockstep.jobs.sweep.space;

import dev.lockstep.jobs.UserError;
import dev.lockstep.strategy.StrategyCatalog;
import java.util.List;

/** The parameter sets that a sweep may try, before any is looked at. */
public final class SearchSpace {
  private SearchSpace() {}

  /**
   * Reads a space; whatever is wrong with a parameter or a constraint is a {@link UserError}.
   *
   * @param strategies names, in the order in which their trials are numbered
   * @param parameters texts such as {@code fast=5..50:5} and {@code sma-cross.slow=20,50}
   * @param constraints texts such as {@code fast < slow}
   */
  public static SearchSpace of(
      StrategyCatalog catalog,
      List<String> strategies,
      List<String> parameters,
      List<String> constraints,
      Search search) {
    return new SearchSpace();
  }

  /**
   * How many parameter sets will be looked at when nothing is left out: the whole grid, or the
   * trials asked for when those are fewer. {@link Long#MAX_VALUE} stands for everything above.
   */
  public long candidates() {
    return 0;
  }

  /** How many parameter sets there are, however they are searched; saturates as well. */
  public long sets() {
    return 0;
  }

  /**
   * Goes through the candidates and keeps those that constraints and strategies accept. A search
   * for at least as many trials as there are sets takes all of them, in the order of the grid. A
   * {@link UserError} when none is left, or when a search finds too few.
   */
  public TrialList trials() {
    return new TrialList(List.of(), new LeftOut(0, 0));
  }
}
