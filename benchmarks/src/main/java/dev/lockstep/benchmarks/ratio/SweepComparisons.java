package dev.lockstep.benchmarks.ratio;

import static dev.lockstep.benchmarks.ratio.Findings.describe;

import dev.lockstep.benchmarks.baseline.BollingerWorkload;
import dev.lockstep.benchmarks.baseline.PlainRestingOrders;
import dev.lockstep.benchmarks.baseline.RestingOrdersWorkload;
import dev.lockstep.benchmarks.baseline.SweepWorkload;
import dev.lockstep.benchmarks.work.EngineWork;
import java.util.List;

/** The sweeps that are compared, all in nanoseconds per bar and set. */
final class SweepComparisons {
  /** What other strategies are measured by. */
  static final String REFERENCE = "sma-cross";

  private static final String UNIT = "ns per bar and set";
  private static final double MOST_TIMES_THE_REFERENCE = 3;

  private SweepComparisons() {}

  static Comparison smaCross(SweepWorkload work) {
    EngineWork engine = EngineWork.sweep(work);
    return new Comparison(
        name(REFERENCE, work.sets(), work.prices().bars()),
        UNIT,
        work.barEvaluations(),
        new Gate.Limit(5, 2.5),
        List.of(
            new Contender("engine", () -> describe(engine.run())),
            new Contender("PlainSweep", () -> describe(work.runPlain())),
            new Contender("TiledSweep", () -> describe(work.runTiled()))));
  }

  static Comparison bollinger(BollingerWorkload work, double referenceNanos) {
    EngineWork engine = EngineWork.sweep(work);
    BollingerWorkload inTicks = work.inTicks();
    return new Comparison(
        name("bollinger-breakout", work.sets(), work.prices().bars()),
        UNIT,
        work.barEvaluations(),
        new Gate.Multiple(MOST_TIMES_THE_REFERENCE, REFERENCE, referenceNanos),
        List.of(
            new Contender("engine", () -> describe(engine.run())),
            new Contender("PlainBollinger", () -> describe(inTicks.runPlain())),
            new Contender("TiledBollinger", () -> describe(inTicks.runTiled()))));
  }

  static Comparison restingOrders(RestingOrdersWorkload work, double referenceNanos) {
    EngineWork engine = EngineWork.sweep(work);
    PlainRestingOrders loop = work.loop();
    return new Comparison(
        name("limit and stop orders working", work.sets(), work.prices().bars()),
        UNIT,
        work.barEvaluations(),
        new Gate.Multiple(MOST_TIMES_THE_REFERENCE, REFERENCE, referenceNanos),
        List.of(
            new Contender("engine", () -> describe(engine.run())),
            new Contender("PlainRestingOrders", () -> describe(loop.run(work.sets())))));
  }

  private static String name(String what, List<?> sets, int bars) {
    return "%s, %,d sets x %,d minutes".formatted(what, sets.size(), bars);
  }
}
