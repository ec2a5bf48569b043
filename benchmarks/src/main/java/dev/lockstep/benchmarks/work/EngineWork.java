package dev.lockstep.benchmarks.work;

import dev.lockstep.benchmarks.baseline.LaneWorkload;
import dev.lockstep.benchmarks.baseline.PeriodPair;
import dev.lockstep.benchmarks.baseline.PriceArrays;
import dev.lockstep.benchmarks.baseline.SharedCashWorkload;
import dev.lockstep.benchmarks.baseline.SweepWorkload;
import dev.lockstep.engine.EngineSettings;
import dev.lockstep.engine.GroupEngine;
import dev.lockstep.lane.LaneListener;
import dev.lockstep.lane.LaneSettings;
import dev.lockstep.market.Block;
import dev.lockstep.market.EventKind;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A workload of the baselines for the engine: blocks prepared beforehand, statistics only. */
public final class EngineWork {
  private final BarBlocks bars;
  private final Supplier<List<LaneSettings>> lanes;

  private EngineWork(
      List<PriceArrays> symbols, long periodNanos, Supplier<List<LaneSettings>> lanes) {
    this.lanes = lanes;
    bars = new BarBlocks(symbols, periodNanos);
  }

  /** One lane over minutes with a fixed quantity. */
  public static EngineWork fixedLane(LaneWorkload work) {
    return new EngineWork(
        List.of(work.prices()),
        BarBlocks.MINUTE_NANOS,
        () -> List.of(SmaCrossLanes.fixed(work.periods(), work.size())));
  }

  /** One lane over minutes that buys for a part of its equity. */
  public static EngineWork allocatedLane(LaneWorkload work) {
    return new EngineWork(
        List.of(work.prices()),
        BarBlocks.MINUTE_NANOS,
        () ->
            List.of(SmaCrossLanes.allocated(work.periods(), LaneWorkload.ALLOCATION, work.size())));
  }

  /** Many lanes over minutes. */
  public static EngineWork sweep(SweepWorkload work) {
    return new EngineWork(
        List.of(work.prices()),
        BarBlocks.MINUTE_NANOS,
        () -> {
          List<LaneSettings> all = new ArrayList<>();
          for (PeriodPair set : work.sets()) {
            all.add(SmaCrossLanes.fixed(set, work.size()));
          }
          return all;
        });
  }

  /** Many symbols over days with one cash, merged by time. */
  public static EngineWork sharedCash(SharedCashWorkload work) {
    return new EngineWork(
        work.symbols(),
        BarBlocks.DAY_NANOS,
        () ->
            List.of(
                SmaCrossLanes.fixed(work.periods(), work.quantity(), work.cash(), work.feeRate())));
  }

  /** From a new engine to the end of the log. */
  public GroupEngine run() {
    EngineSettings settings =
        new EngineSettings(
            bars.instruments(), EventKind.BAR, ZoneOffset.UTC, BarBlocks.ROWS, lanes.get());
    GroupEngine engine = new GroupEngine(settings, LaneListener.NONE);
    for (Block block : bars.blocks()) {
      engine.accept(block);
    }
    engine.finish();
    return engine;
  }
}
