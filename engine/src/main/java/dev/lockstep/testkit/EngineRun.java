package dev.lockstep.testkit;

import dev.lockstep.engine.EngineSettings;
import dev.lockstep.engine.GroupEngine;
import dev.lockstep.lane.LaneSettings;
import dev.lockstep.market.Block;
import dev.lockstep.market.EventKind;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import dev.lockstep.strategy.RebalancingStrategy;
import dev.lockstep.strategy.Strategy;
import java.util.ArrayList;
import java.util.List;

/** One engine with one lane of new strategies, and what came out of it. */
final class EngineRun {
  private final Scenario scenario;
  private final Calls calls;
  private final List<EventLog.Row> rows;
  private final List<WatchedStrategy> strategies = new ArrayList<>();
  private final EventKind kind;
  private final Recorder recorder;
  private final Block block;
  private final GroupEngine engine;

  EngineRun(Scenario scenario, int blockLength) {
    this(scenario, blockLength, Calls.AS_USUAL);
  }

  EngineRun(Scenario scenario, int blockLength, Calls calls) {
    this.scenario = scenario;
    this.calls = calls;
    rows = scenario.log().ordered();
    kind = scenario.log().kind();
    recorder = new Recorder(scenario.instruments(), rows);
    block = new Block(blockLength);
    LaneSettings lane =
        new LaneSettings(
            this::newStrategy,
            scenario.cashMicros(),
            scenario.commission(),
            scenario.limits(),
            scenario.fillPolicy());
    EngineSettings settings =
        new EngineSettings(
            scenario.instruments(), kind, scenario.zone(), blockLength, List.of(lane));
    engine = new GroupEngine(settings, recorder);
  }

  private WatchedStrategy newStrategy() {
    Strategy own = scenario.strategies().get();
    WatchedStrategy strategy =
        own instanceof RebalancingStrategy rotation
            ? new WatchedRotation(rotation)
            : new WatchedStrategy(own, calls);
    strategies.add(strategy);
    return strategy;
  }

  /** Whether the strategies wait for something, which the engine was not told. */
  boolean isWaiting() {
    return strategies.stream().anyMatch(WatchedStrategy::isWaiting);
  }

  /** Feeds the events from one index to another, in blocks. */
  void feed(int from, int to) {
    int row = from;
    while (row < to) {
      block.clear(kind);
      while (row < to && !block.isFull()) {
        rows.get(row++).addTo(block);
      }
      engine.accept(block);
    }
  }

  void feedAll() {
    feed(0, rows.size());
  }

  int events() {
    return rows.size();
  }

  void finish() {
    engine.finish();
  }

  byte[] save() {
    SnapshotWriter state = new SnapshotWriter();
    engine.save(state);
    return state.toByteArray();
  }

  void restore(byte[] bytes) {
    SnapshotReader state = new SnapshotReader(bytes);
    engine.restore(state);
    if (!state.isAtEnd()) {
      throw new IllegalStateException("the engine did not read all of its state");
    }
  }

  List<Output> outputs() {
    return recorder.outputs();
  }

  /** What each instrument's strategy itself saves. */
  List<byte[]> ownStates() {
    return strategies.stream().map(WatchedStrategy::state).toList();
  }

  TestRun result() {
    return new TestRun(scenario.instruments(), outputs(), engine.lane(0));
  }
}
