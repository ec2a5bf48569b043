package dev.lockstep.indicator;

import dev.lockstep.market.Series;
import java.util.List;

/** The rows at which none of a few conditions holds, so that whoever waits for them can skip. */
public final class QuietRows {
  private final Condition[] conditions;

  /** Rows of this series before any of the conditions holds. */
  public QuietRows(Series series, List<Condition> conditions) {
    conditions.forEach(condition -> condition.requireOf(series));
    this.conditions = conditions.toArray(Condition[]::new);
  }

  /** The first of the rows {@code from} to {@code to} that is not quiet, or {@code to}. */
  public int end(int from, int to) {
    int end = to;
    for (Condition condition : conditions) {
      end = condition.next(from, end);
    }
    return end;
  }
}
