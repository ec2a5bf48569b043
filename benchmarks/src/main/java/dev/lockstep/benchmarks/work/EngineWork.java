package dev.lockstep.benchmarks.work;

import dev.lockstep.benchmarks.baseline.BollingerWorkload;
import dev.lockstep.benchmarks.baseline.LaneWorkload;
import dev.lockstep.benchmarks.baseline.PriceArrays;
import dev.lockstep.benchmarks.baseline.RestingOrdersWorkload;
import dev.lockstep.benchmarks.baseline.SharedCashWorkload;
import dev.lockstep.benchmarks.baseline.SweepWorkload;
import dev.lockstep.engine.EngineSettings;
import dev.lockstep.engine.GroupEngine;
import dev.lockstep.lane.LaneListener;
import dev.lockstep.lane.LaneSettings;
import dev.lockstep.market.Block;
import dev.lockstep.market.EventKind;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** A workload of the baselines for the engine: blocks prepared beforehand, statistics only. */
public final class EngineWork {
  private final BarBlocks bars;
  private final Supplier<List<LaneSettings>> lanes;
  private final boolean isSweep;

  private EngineWork(BarBlocks bars, Supplier<List<LaneSettings>> lanes, boolean isSweep) {
    this.bars = bars;
    this.lanes = lanes;
    this.isSweep = isSweep;
  }

  private static EngineWork alone(PriceArrays prices, Supplier<LaneSettings> lane) {
    BarBlocks bars = new BarBlocks(List.of(prices), BarBlocks.MINUTE_NANOS);
    return new EngineWork(bars, () -> List.of(lane.get()), false);
  }

  private static <T> EngineWork sweep(
      PriceArrays prices, List<T> sets, Function<T, LaneSettings> lane) {
    BarBlocks bars = new BarBlocks(List.of(prices), BarBlocks.MINUTE_NANOS);
    return new EngineWork(bars, () -> sets.stream().map(lane).toList(), true);
  }

  /** One lane over minutes with a fixed quantity. */
  public static EngineWork fixedLane(LaneWorkload work) {
    return alone(work.prices(), () -> SmaCrossLanes.fixed(work.periods(), work.size()));
  }

  /** One lane over minutes that buys for a part of its equity. */
  public static EngineWork allocatedLane(LaneWorkload work) {
    return alone(
        work.prices(),
        () -> SmaCrossLanes.allocated(work.periods(), LaneWorkload.ALLOCATION, work.size()));
  }

  /** Many lanes of sma-cross over minutes. */
  public static EngineWork sweep(SweepWorkload work) {
    return sweep(work.prices(), work.sets(), set -> SmaCrossLanes.fixed(set, work.size()));
  }

  /** Many lanes of bollinger-breakout over minutes. */
  public static EngineWork sweep(BollingerWorkload work) {
    return sweep(work.prices(), work.sets(), set -> BenchmarkLanes.bollinger(set, work.size()));
  }

  /** Many lanes over minutes that have orders working at nearly every bar. */
  public static EngineWork sweep(RestingOrdersWorkload work) {
    return sweep(work.prices(), work.sets(), set -> BenchmarkLanes.restingOrders(set, work.size()));
  }

  /** Many symbols over days with one cash, merged by time. */
  public static EngineWork sharedCash(SharedCashWorkload work) {
    return new EngineWork(
        new BarBlocks(work.symbols(), BarBlocks.DAY_NANOS),
        () ->
            List.of(
                SmaCrossLanes.fixed(work.periods(), work.quantity(), work.cash(), work.feeRate())),
        false);
  }

  /** From a new engine to the end of the log. */
  public GroupEngine run() {
    GroupEngine engine = engine();
    for (Block block : bars.blocks()) {
      engine.accept(block);
    }
    engine.finish();
    return engine;
  }

  /** A new engine that has seen nothing; in a sweep a lane that throws drops out alone. */
  GroupEngine engine() {
    EngineSettings settings =
        new EngineSettings(
            bars.instruments(),
            EventKind.BAR,
            ZoneOffset.UTC,
            BarBlocks.ROWS,
            lanes.get(),
            isSweep);
    return new GroupEngine(settings, LaneListener.NONE);
  }

  /** In the order in which an engine takes them. */
  List<Block> blocks() {
    return bars.blocks();
  }
}
