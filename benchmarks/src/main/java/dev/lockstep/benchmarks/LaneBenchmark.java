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
 * The engine on random walks, from a new engine to the end of its log, per bar and lane. Blocks are
 * prepared beforehand. The times per operation are right for the default sizes only.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 2,
    jvmArgs = {"-Xms2g", "-Xmx2g", "-XX:+UseSerialGC"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 2)
public class LaneBenchmark {
  private static final int MINUTES = 491_520;
  private static final int DAYS = 2_520;
  private static final int SYMBOLS = 100;
  private static final int MINUTES_PER_DAY_BAR = 195;

  /** One strategy. */
  @State(Scope.Benchmark)
  public static class OneLane {
    @Param("491520")
    private int bars;

    private EngineWork fixed;
    private EngineWork allocated;

    @Setup
    public void prepare() {
      fixed = EngineWork.fixedLane(SyntheticWorkloads.oneLane(bars));
      allocated = EngineWork.allocatedLane(SyntheticWorkloads.oneLane(bars));
    }
  }

  /** A small sweep. */
  @State(Scope.Benchmark)
  public static class HundredLanes {
    @Param("491520")
    private int bars;

    @Param("100")
    private int sets;

    private EngineWork work;

    @Setup
    public void prepare() {
      work = EngineWork.sweep(SyntheticWorkloads.sweep(bars, sets));
    }
  }

  /** Many symbols, one account; ten years of days when {@code bars} has its default. */
  @State(Scope.Benchmark)
  public static class SharedCash {
    @Param("491520")
    private int bars;

    private EngineWork work;

    @Setup
    public void prepare() {
      int days = bars / MINUTES_PER_DAY_BAR;
      work = EngineWork.sharedCash(SyntheticWorkloads.sharedCash(days, SYMBOLS));
    }
  }

  @Benchmark
  @OperationsPerInvocation(MINUTES)
  public GroupEngine oneLaneFixedQuantity(OneLane state) {
    return state.fixed.run();
  }

  @Benchmark
  @OperationsPerInvocation(MINUTES)
  public GroupEngine oneLaneAllocated(OneLane state) {
    return state.allocated.run();
  }

  @Benchmark
  @OperationsPerInvocation(100 * MINUTES)
  public GroupEngine hundredLanes(HundredLanes state) {
    return state.work.run();
  }

  @Benchmark
  @OperationsPerInvocation(SYMBOLS * DAYS)
  public GroupEngine manySymbolsOneCash(SharedCash state) {
    return state.work.run();
  }
}
