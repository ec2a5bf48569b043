package dev.lockstep.jobs.sweep.space;

import dev.lockstep.jobs.UserError;
import dev.lockstep.strategy.StrategyCatalog;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** The parameter sets that a sweep may try, before any is looked at. */
public final class SearchSpace {
  /** A list of trials is made of arrays. */
  private static final int MAX_TRIALS = Integer.MAX_VALUE - 8;

  private final List<StrategySpace> strategies;
  private final Search search;

  private SearchSpace(List<StrategySpace> strategies, Search search) {
    this.strategies = List.copyOf(strategies);
    this.search = Objects.requireNonNull(search);
  }

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
    SpaceText text = new SpaceText(catalog, strategies);
    return new SearchSpace(text.spaces(parameters, constraints, search.method()), search);
  }

  /**
   * How many parameter sets will be looked at when nothing is left out: the whole grid, or the
   * trials asked for when those are fewer. {@link Long#MAX_VALUE} stands for everything above.
   */
  public long candidates() {
    return search.method() == SearchMethod.GRID ? sets() : Math.min(sets(), search.trials());
  }

  /** How many parameter sets there are, however they are searched; saturates as well. */
  public long sets() {
    return strategies.stream().mapToLong(StrategySpace::sets).reduce(0, Saturated::add);
  }

  /**
   * Goes through the candidates and keeps those that constraints and strategies accept. A search
   * divides its trials evenly among the strategies; what one has not enough sets for goes to the
   * others. A strategy that has no more sets than it is asked for gives all of them, in the order
   * of the grid. A {@link UserError} when none is left, or when too few are found.
   */
  public TrialList trials() {
    if (candidates() > MAX_TRIALS) {
      throw new UserError(
          "the grid has "
              + (sets() == Long.MAX_VALUE ? "more than 2^63" : sets())
              + " parameter sets; write larger steps, or --search random --trials 10000");
    }
    StrategyTrials[] found = new StrategyTrials[strategies.size()];
    Selection selection = new Selection();
    int trials = (int) candidates();
    int remainingStrategies = found.length;
    for (int number : smallestFirst()) {
      int share =
          search.method() == SearchMethod.GRID ? trials : ceilDiv(trials, remainingStrategies);
      found[number] = strategies.get(number).search(search, share, selection);
      trials -= found[number].size();
      remainingStrategies--;
    }
    TrialList list = new TrialList(Arrays.asList(found), selection.leftOut());
    if (list.size() == 0) {
      throw selection.nothingLeft();
    }
    return list;
  }

  /** Small strategies first, so that what they leave over is known to the others. */
  private int[] smallestFirst() {
    return IntStream.range(0, strategies.size())
        .boxed()
        .sorted(Comparator.comparingLong(number -> strategies.get(number).sets()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int ceilDiv(int trials, int strategies) {
    return (int) (((long) trials + strategies - 1) / strategies);
  }
}
