package dev.lockstep.operators.engine;

import dev.lockstep.engine.EngineSettings;
import dev.lockstep.engine.GroupEngine;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.lane.Lane;
import dev.lockstep.lane.LaneSettings;
import dev.lockstep.market.Block;
import dev.lockstep.operators.result.CostRecord;
import dev.lockstep.operators.result.LaneRecord;
import dev.lockstep.operators.result.ResultRecorder;
import dev.lockstep.operators.result.UnitTotals;
import dev.lockstep.operators.unit.AnnualPeriods;
import dev.lockstep.operators.unit.LaneSpec;
import dev.lockstep.operators.unit.Unit;
import dev.lockstep.operators.unit.UnitGroup;
import dev.lockstep.operators.unit.UnitInput;
import dev.lockstep.strategy.StrategyCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.util.clock.Clock;

/** The engine of one group of a unit, from its first block to its results. */
final class UnitEngine {
  // configuration
  private final Unit unit;
  private final UnitGroup group;
  private final ResultRecorder recorder;
  private final UnitTotals totals;
  private final Clock clock;

  // runtime state
  private final GroupEngine engine;
  private long engineNanos;

  /**
   * Begins the group: what the recorder held before is forgotten.
   *
   * @param totals of the unit, to which the group is added
   * @param clock to measure with what the engine costs; the engine does not see it
   */
  UnitEngine(
      Unit unit,
      UnitGroup group,
      StrategyCatalog catalog,
      ResultRecorder recorder,
      UnitTotals totals,
      Clock clock) {
    this.unit = unit;
    this.group = group;
    this.recorder = recorder;
    this.totals = totals;
    this.clock = clock;
    totals.beginGroup();
    recorder.begin(unit.lanes().size(), unit.reporting().detail(), totals);
    engine = new GroupEngine(settings(unit, group, catalog), recorder);
  }

  private static EngineSettings settings(Unit unit, UnitGroup group, StrategyCatalog catalog) {
    List<Instrument> instruments = new ArrayList<>();
    for (UnitInput input : group.inputs()) {
      instruments.add(input.instrument());
    }
    List<LaneSettings> lanes = new ArrayList<>();
    for (LaneSpec lane : unit.lanes()) {
      lanes.add(lane.settings(catalog));
    }
    return new EngineSettings(
        instruments,
        group.kind(),
        group.zone(),
        unit.blockRows(),
        lanes,
        unit.reporting().isolatesLanes());
  }

  void accept(Block block) {
    long begin = clock.relativeTimeNanos();
    engine.accept(block);
    engineNanos += clock.relativeTimeNanos() - begin;
  }

  /** Ends the log and completes the record of the group. */
  void finish() {
    long begin = clock.relativeTimeNanos();
    engine.finish();
    engineNanos += clock.relativeTimeNanos() - begin;
    for (int i = 0; i < engine.lanes(); i++) {
      LaneRecord lane = record(i);
      recorder.addLane(lane);
      totals.add(group, lane);
    }
    long evaluations = Math.multiplyExact(engine.events(), engine.lanes());
    CostRecord cost = new CostRecord(engineNanos, engine.events(), evaluations);
    recorder.addCost(cost);
    totals.addCost(cost);
  }

  private LaneRecord record(int index) {
    Optional<String> failure = engine.failure(index);
    if (failure.isPresent()) {
      return LaneRecord.failed(index, engine.sawWeekend(), failure.get());
    }
    try {
      Lane lane = engine.lane(index);
      int periods = AnnualPeriods.of(unit.periodsPerYear(), engine.sawWeekend());
      return LaneRecord.ran(index, engine.sawWeekend(), lane.tally(), lane.performance(periods));
    } catch (ArithmeticException e) {
      // Its last equity is more than micros can count.
      if (!unit.reporting().isolatesLanes()) {
        throw e;
      }
      return LaneRecord.failed(index, engine.sawWeekend(), LaneRecord.reason(e));
    }
  }
}
