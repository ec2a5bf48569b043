package dev.lockstep.jobs.sweep.space;

import java.io.Serializable;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The trials of one strategy: for each swept parameter a column of the places of its values. */
final class StrategyTrials implements Serializable {
  private static final long serialVersionUID = 1;

  private final String strategy;
  private final ParameterValues[] parameters;
  private final int[][] columns;
  private final int size;

  /**
   * Takes ownership of the columns.
   *
   * @param parameters all of the strategy's, in the order of its record
   * @param columns one for each swept parameter, in the same order, each with {@code size} places
   */
  StrategyTrials(String strategy, List<ParameterValues> parameters, int[][] columns, int size) {
    this.strategy = strategy;
    this.parameters = parameters.toArray(ParameterValues[]::new);
    this.columns = columns;
    this.size = size;
  }

  String strategy() {
    return strategy;
  }

  List<ParameterValues> parameters() {
    return List.of(parameters);
  }

  int size() {
    return size;
  }

  SortedMap<String, String> values(int row) {
    SortedMap<String, String> values = new TreeMap<>();
    int column = 0;
    for (ParameterValues parameter : parameters) {
      int place = parameter.isSwept() ? columns[column++][row] : 0;
      values.put(parameter.name(), parameter.values().text(place));
    }
    return values;
  }
}
