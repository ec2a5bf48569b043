package dev.lockstep.indicator;

import dev.lockstep.market.Series;
import java.util.List;

/**
 * All conditions on one instrument that lanes wait for: keeps what many of them compare at hand for
 * each block. Only the engine has the series that this needs, so that no strategy can look for rows
 * to come.
 */
public final class Conditions {
  private final RunTable runs = new RunTable();

  /** Takes the conditions of all lanes, once their lines are bound to the series. */
  public Conditions(Series series, List<Condition> all) {
    all.forEach(condition -> condition.requireOf(series));
    all.forEach(condition -> condition.countUses(runs));
    all.forEach(condition -> condition.useRuns(runs));
  }

  /** Looks at new rows; call after their indicators were computed. */
  public void advance(int from, int to) {
    runs.advance(from, to);
  }
}
