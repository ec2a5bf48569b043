package dev.lockstep.jobs.backtest;

import dev.lockstep.jobs.bounded.UnitListener;
import dev.lockstep.operators.unit.Unit;
import java.util.List;

/** Runs units somewhere and hands over their results in the order of the units. */
@FunctionalInterface
public interface UnitRunner {
  /**
   * Runs all units to their end.
   *
   * @param results called on this thread, unit by unit in order
   */
  void run(List<Unit> units, UnitListener results);
}
