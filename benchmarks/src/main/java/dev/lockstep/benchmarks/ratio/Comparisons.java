package dev.lockstep.benchmarks.ratio;

import static dev.lockstep.benchmarks.ratio.Findings.describe;

import dev.lockstep.benchmarks.baseline.AllocatedSmaCross;
import dev.lockstep.benchmarks.baseline.LaneWorkload;
import dev.lockstep.benchmarks.baseline.SharedCashWorkload;
import dev.lockstep.benchmarks.work.BarBlocks;
import dev.lockstep.benchmarks.work.EngineWork;
import dev.lockstep.benchmarks.work.MarketBlockFrame;
import dev.lockstep.benchmarks.work.TradeEventFrames;
import java.util.List;

/** The work that is compared, but for the sweeps. */
final class Comparisons {
  private static final double NANOS_PER_MILLI = 1e6;

  private Comparisons() {}

  static Comparison fixedLane(LaneWorkload work) {
    EngineWork engine = EngineWork.fixedLane(work);
    String name = "one lane, %,d minutes, fixed quantity".formatted(work.prices().bars());
    return lane(
        name,
        new Contender("engine", () -> describe(engine.run())),
        new Contender("PlainSmaCross", () -> describe(work.run())));
  }

  static Comparison allocatedLane(LaneWorkload work) {
    EngineWork engine = EngineWork.allocatedLane(work);
    LaneWorkload inTicks = work.inTicks();
    String name = "one lane, %,d minutes, 95 %% of the equity".formatted(work.prices().bars());
    return lane(
        name,
        new Contender("engine", () -> describe(engine.run())),
        new Contender(
            AllocatedSmaCross.class.getSimpleName(), () -> describe(inTicks.runAllocated())));
  }

  private static Comparison lane(String name, Contender engine, Contender baseline) {
    return new Comparison(
        name, "ms", NANOS_PER_MILLI, new Gate.Limit(25, 4), List.of(engine, baseline));
  }

  static Comparison sharedCash(SharedCashWorkload work) {
    EngineWork engine = EngineWork.sharedCash(work);
    String name =
        "%,d symbols x %,d days, one cash"
            .formatted(work.symbols().size(), work.symbols().get(0).bars());
    return new Comparison(
        name,
        "ms",
        NANOS_PER_MILLI,
        new Gate.Limit(100, 8),
        List.of(
            new Contender("engine", () -> describe(engine.run())),
            new Contender("SharedCashSmaCross", () -> describe(work.run()))));
  }

  static Comparison tradeEvents() {
    TradeEventFrames frames = new TradeEventFrames(false);
    TradeEventFrames checked = new TradeEventFrames(true);
    return new Comparison(
        "reading a TradeEvent of 136 bytes, all fields",
        "ns per event",
        TradeEventFrames.EVENTS,
        new Gate.Limit(60, 30),
        List.of(
            new Contender("verified, CRC32C", () -> describe(checked.decodeVerified())),
            new Contender("verified", () -> describe(frames.decodeVerified())),
            new Contender("unverified accessors", () -> describe(frames.readUnverified()))));
  }

  static Comparison marketBlocks() {
    MarketBlockFrame frame = new MarketBlockFrame(false);
    MarketBlockFrame checked = new MarketBlockFrame(true);
    return new Comparison(
        "reading a MarketBlock of %,d bars into columns".formatted(BarBlocks.ROWS),
        "ns per bar",
        BarBlocks.ROWS,
        Gate.NONE,
        List.of(
            new Contender("verified, CRC32C", () -> describe(checked.decodeVerified())),
            new Contender("verified", () -> describe(frame.decodeVerified())),
            new Contender("unverified accessors", () -> describe(frame.copyUnverified()))));
  }
}
