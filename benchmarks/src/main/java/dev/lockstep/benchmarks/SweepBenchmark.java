package dev.lockstep.benchmarks;

import dev.lockstep.benchmarks.baseline.SyntheticWorkloads;
import dev.lockstep.benchmarks.work.EngineWork;
import dev.lockstep.engine.GroupEngine;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Sweeps on random walks inside the engine, per bar and set, one strategy after the other. Blocks
 * are prepared beforehand. The times per operation are right for the default sizes only.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 2,
    jvmArgs = {"-Xms2g", "-Xmx2g", "-XX:+UseSerialGC"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 2)
public class SweepBenchmark {
  private static final int MINUTES = 491_520;
  private static final int SETS = 1_000;

  /** What the sets are of. */
  public enum Kind {
    SMA_CROSS,
    BOLLINGER_BREAKOUT,
    RESTING_ORDERS;

    EngineWork work(int bars, int sets) {
      return switch (this) {
        case SMA_CROSS -> EngineWork.sweep(SyntheticWorkloads.sweep(bars, sets));
        case BOLLINGER_BREAKOUT -> EngineWork.sweep(SyntheticWorkloads.bollinger(bars, sets));
        case RESTING_ORDERS -> EngineWork.sweep(SyntheticWorkloads.restingOrders(bars, sets));
      };
    }
  }

  @Param("491520")
  private int bars;

  @Param("1000")
  private int sets;

  @Param private Kind kind;

  private EngineWork work;

  @Setup
  public void prepare() {
    work = kind.work(bars, sets);
  }

  @Benchmark
  @OperationsPerInvocation(SETS * MINUTES)
  public GroupEngine sweep() {
    return work.run();
  }
}
