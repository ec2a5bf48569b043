package dev.lockstep.indicator;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The {@link RunExtremes} of those columns that many conditions compare. */
final class RunTable {
  /** From so many comparisons on, bounds save more than they cost. */
  private static final int WORTH_IT = 4;

  private final IdentityHashMap<double[], Map<Integer, Integer>> uses = new IdentityHashMap<>();
  private final IdentityHashMap<double[], Map<Integer, RunExtremes>> byColumn =
      new IdentityHashMap<>();
  private final List<RunExtremes> all = new ArrayList<>();

  /** One more condition compares this column. */
  void count(double[] values, int lag) {
    uses.computeIfAbsent(values, column -> new TreeMap<>()).merge(lag, 1, Integer::sum);
  }

  /** The bounds of a column; null when too few conditions compare it. */
  RunExtremes find(double[] values, int lag) {
    if (uses.get(values).get(lag) < WORTH_IT) {
      return null;
    }
    return byColumn
        .computeIfAbsent(values, column -> new TreeMap<>())
        .computeIfAbsent(lag, rows -> create(values, rows));
  }

  private RunExtremes create(double[] values, int lag) {
    RunExtremes extremes = new RunExtremes(values, lag);
    all.add(extremes);
    return extremes;
  }

  /** Computes the bounds of new rows. */
  void advance(int from, int to) {
    for (int i = 0; i < all.size(); i++) {
      all.get(i).advance(from, to);
    }
  }
}
