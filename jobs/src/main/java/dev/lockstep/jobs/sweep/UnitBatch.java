package dev.lockstep.jobs.sweep;

import dev.lockstep.jobs.bounded.BoundedRun;
import dev.lockstep.jobs.bounded.BoundedSettings;
import dev.lockstep.jobs.bounded.Cancellation;
import dev.lockstep.jobs.bounded.UnitDelivery;
import dev.lockstep.jobs.bounded.UnitListener;
import dev.lockstep.operators.unit.Unit;
import dev.lockstep.operators.unit.UnitPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Units of several runs that are executed as one job, whose start costs more than they do. */
final class UnitBatch {
  private final List<Unit> units = new ArrayList<>();
  private final List<UnitListener> listeners = new ArrayList<>();

  /** Adds the units of one run; their results come in their order, after those added before. */
  void add(List<Unit> run, UnitListener listener) {
    for (Unit unit : run) {
      units.add(
          new Unit(
              units.size(),
              unit.groups(),
              unit.lanes(),
              unit.range(),
              unit.blockRows(),
              unit.periodsPerYear(),
              unit.reporting()));
      listeners.add(listener);
    }
  }

  void run(BoundedSettings settings, Cancellation cancellation) {
    int[] numbers = IntStream.range(0, units.size()).toArray();
    BoundedRun.execute(
        settings,
        UnitPlan.of(units),
        numbers,
        UnitDelivery.IN_ORDER,
        results -> listeners.get(results.unit()).onUnit(results),
        cancellation);
  }
}
