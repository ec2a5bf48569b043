package dev.lockstep.jobs.sweep.space;

import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The trials of a sweep, in a few bytes for each. Immutable. Trials of one strategy follow one
 * another.
 */
public final class TrialList implements Serializable {
  private static final long serialVersionUID = 1;

  private final StrategyTrials[] strategies;
  private final int[] ends;
  private final LeftOut leftOut;

  TrialList(List<StrategyTrials> strategies, LeftOut leftOut) {
    this.strategies = strategies.toArray(StrategyTrials[]::new);
    this.leftOut = Objects.requireNonNull(leftOut);
    ends = new int[this.strategies.length];
    int end = 0;
    for (int i = 0; i < ends.length; i++) {
      end = Math.addExact(end, this.strategies[i].size());
      ends[i] = end;
    }
  }

  /** How many trials there are. */
  public int size() {
    return ends[ends.length - 1];
  }

  /** Sets that a constraint between parameters left out. */
  public long leftOutByConstraints() {
    return leftOut.byConstraints();
  }

  /** Sets that met the constraints and that their strategy refused. */
  public long leftOutByStrategy() {
    return leftOut.byStrategy();
  }

  /**
   * The trial at a place.
   *
   * @param index counted from 0; the trial's id is one more
   */
  public Trial trial(int index) {
    int number = strategyAt(index);
    StrategyTrials trials = strategies[number];
    int row = index - (ends[number] - trials.size());
    return new Trial(index + 1, trials.strategy(), trials.values(row));
  }

  /** The place after the last trial that has the same strategy as the one at {@code index}. */
  public int endOfStrategy(int index) {
    return ends[strategyAt(index)];
  }

  /** The parameters of all strategies, each once, in the order of the strategies' records. */
  public List<String> parameterNames() {
    return names(parameter -> true);
  }

  /** Those of {@link #parameterNames} that have several values in at least one strategy. */
  public List<String> sweptNames() {
    return names(ParameterValues::isSwept);
  }

  /** Those of {@link #sweptNames} whose values are numbers. */
  public List<String> sweptNumbers() {
    return names(parameter -> parameter.isSwept() && parameter.isNumber());
  }

  private List<String> names(Predicate<ParameterValues> isMeant) {
    Set<String> names = new LinkedHashSet<>();
    for (StrategyTrials trials : strategies) {
      trials.parameters().stream().filter(isMeant).map(ParameterValues::name).forEach(names::add);
    }
    return List.copyOf(names);
  }

  private int strategyAt(int index) {
    Objects.checkIndex(index, size());
    int found = Arrays.binarySearch(ends, index + 1);
    return found >= 0 ? firstWithEnd(found) : -found - 1;
  }

  /** A strategy that has no trials ends where the one before it does. */
  private int firstWithEnd(int found) {
    int first = found;
    while (first > 0 && ends[first - 1] == ends[first]) {
      first--;
    }
    return first;
  }
}
