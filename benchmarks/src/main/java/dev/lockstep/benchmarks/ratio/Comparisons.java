package dev.lockstep.benchmarks.ratio;

import dev.lockstep.benchmarks.baseline.AllocatedSmaCross;
import dev.lockstep.benchmarks.baseline.LaneWorkload;
import dev.lockstep.benchmarks.baseline.Outcome;
import dev.lockstep.benchmarks.baseline.SharedCashWorkload;
import dev.lockstep.benchmarks.baseline.SweepWorkload;
import dev.lockstep.benchmarks.work.BarBlocks;
import dev.lockstep.benchmarks.work.EngineWork;
import dev.lockstep.benchmarks.work.MarketBlockFrame;
import dev.lockstep.benchmarks.work.TradeEventFrames;
import dev.lockstep.engine.GroupEngine;
import dev.lockstep.performance.Performance;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** The work that is compared. */
final class Comparisons {
  private static final double NANOS_PER_MILLI = 1e6;
  private static final int TRADING_DAYS = 252;

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
    return new Comparison(name, "ms", NANOS_PER_MILLI, new Gate(25, 4), List.of(engine, baseline));
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
        new Gate(100, 8),
        List.of(
            new Contender("engine", () -> describe(engine.run())),
            new Contender("SharedCashSmaCross", () -> describe(work.run()))));
  }

  static Comparison sweep(SweepWorkload work) {
    EngineWork engine = EngineWork.sweep(work);
    String name = "%,d sets x %,d minutes".formatted(work.sets().size(), work.prices().bars());
    return new Comparison(
        name,
        "ns per bar and set",
        work.barEvaluations(),
        new Gate(5, 2.5),
        List.of(
            new Contender("engine", () -> describe(engine.run())),
            new Contender("PlainSweep", () -> describe(work.runPlain())),
            new Contender("TiledSweep", () -> describe(work.runTiled()))));
  }

  static Comparison tradeEvents() {
    TradeEventFrames frames = new TradeEventFrames(false);
    TradeEventFrames checked = new TradeEventFrames(true);
    return new Comparison(
        "reading a TradeEvent of 136 bytes, all fields",
        "ns per event",
        TradeEventFrames.EVENTS,
        new Gate(60, 30),
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

  private static Supplier<String> describe(long sum) {
    return () -> "sum of the fields " + sum;
  }

  private static Supplier<String> describe(Outcome... outcomes) {
    return () -> describeNow(outcomes);
  }

  private static String describeNow(Outcome... outcomes) {
    double returns = 0;
    double drawdowns = 0;
    long trades = 0;
    for (Outcome outcome : outcomes) {
      returns += outcome.totalReturn();
      drawdowns += outcome.maxDrawdown();
      trades += outcome.trades();
    }
    return words(trades, returns, drawdowns);
  }

  private static Supplier<String> describe(GroupEngine engine) {
    return () -> describeNow(engine);
  }

  private static String describeNow(GroupEngine engine) {
    double returns = 0;
    double drawdowns = 0;
    long trades = 0;
    for (int lane = 0; lane < engine.lanes(); lane++) {
      Performance performance = engine.lane(lane).performance(TRADING_DAYS);
      returns += performance.totalReturn();
      drawdowns += performance.maxDrawdown();
      trades += performance.trades();
    }
    return words(trades, returns, drawdowns);
  }

  /** Doubles and exact ledgers agree to about ten digits; eight decimals are shown. */
  private static String words(long trades, double returns, double drawdowns) {
    return String.format(
        Locale.ROOT,
        "%,d trades, total return %.8f, drawdown %.8f",
        trades,
        returns + 0.0,
        drawdowns);
  }
}
