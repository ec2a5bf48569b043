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
import dev.lockstep.operators.unit.LaneSpec;
import dev.lockstep.operators.unit.Unit;
import dev.lockstep.operators.unit.UnitGroup;
import dev.lockstep.operators.unit.UnitInput;
import dev.lockstep.performance.Performance;
import dev.lockstep.strategy.StrategyCatalog;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.util.clock.Clock;

/** The engine of one group of a unit, from its first block to its results. */
final class UnitEngine {
  private static final int TRADING_DAYS = 252;
  private static final int CALENDAR_DAYS = 365;

  // configuration
  private final Unit unit;
  private final ResultRecorder recorder;
  private final Clock clock;

  // runtime state
  private final GroupEngine engine;
  private long engineNanos;

  /**
   * Begins the group: what the recorder held before is forgotten.
   *
   * @param clock to measure with what the engine costs; the engine does not see it
   */
  UnitEngine(
      Unit unit, UnitGroup group, StrategyCatalog catalog, ResultRecorder recorder, Clock clock) {
    this.unit = unit;
    this.recorder = recorder;
    this.clock = clock;
    recorder.begin(unit.lanes().size(), unit.reporting().detail());
    List<Instrument> instruments = new ArrayList<>();
    for (UnitInput input : group.inputs()) {
      instruments.add(input.instrument());
    }
    List<LaneSettings> lanes = new ArrayList<>();
    for (LaneSpec lane : unit.lanes()) {
      lanes.add(lane.settings(catalog));
    }
    EngineSettings settings =
        new EngineSettings(
            instruments,
            group.kind(),
            group.zone(),
            unit.blockRows(),
            lanes,
            unit.reporting().isolatesLanes());
    engine = new GroupEngine(settings, recorder);
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
      Lane lane = engine.lane(i);
      Performance performance = lane.performance(periodsPerYear());
      recorder.addLane(new LaneRecord(i, engine.sawWeekend(), lane.tally(), performance));
    }
    long evaluations = Math.multiplyExact(engine.events(), engine.lanes());
    recorder.addCost(new CostRecord(engineNanos, engine.events(), evaluations));
  }

  private int periodsPerYear() {
    if (unit.periodsPerYear() > 0) {
      return unit.periodsPerYear();
    }
    return engine.sawWeekend() ? CALENDAR_DAYS : TRADING_DAYS;
  }
}
