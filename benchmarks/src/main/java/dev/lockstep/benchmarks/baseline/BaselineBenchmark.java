package dev.lockstep.benchmarks.baseline;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The hand-written loops on random walks, which the engine's times are divided by. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class BaselineBenchmark {
  private static final int SYMBOLS = 100;
  private static final int MINUTES_PER_DAY_BAR = 195;

  @Param("491520")
  private int bars;

  @Param("100")
  private int sets;

  private LaneWorkload lane;
  private SweepWorkload sweep;
  private BollingerWorkload bollinger;
  private RestingOrdersWorkload restingOrders;
  private PlainRestingOrders restingOrdersLoop;
  private SharedCashWorkload sharedCash;

  @Setup
  public void prepare() {
    lane = SyntheticWorkloads.oneLane(bars);
    sweep = SyntheticWorkloads.sweep(bars, sets);
    bollinger = SyntheticWorkloads.bollinger(bars, sets).inTicks();
    restingOrders = SyntheticWorkloads.restingOrders(bars, sets);
    restingOrdersLoop = restingOrders.loop();
    sharedCash = SyntheticWorkloads.sharedCash(bars / MINUTES_PER_DAY_BAR, SYMBOLS);
  }

  @Benchmark
  public Outcome oneLaneFixedQuantity() {
    return lane.run();
  }

  @Benchmark
  public Outcome oneLaneAllocated() {
    return lane.runAllocated();
  }

  @Benchmark
  public Outcome[] sweepPlain() {
    return sweep.runPlain();
  }

  @Benchmark
  public Outcome[] sweepTiled() {
    return sweep.runTiled();
  }

  @Benchmark
  public Outcome[] bollingerPlain() {
    return bollinger.runPlain();
  }

  @Benchmark
  public Outcome[] bollingerTiled() {
    return bollinger.runTiled();
  }

  @Benchmark
  public Outcome[] restingOrdersPlain() {
    return restingOrdersLoop.run(restingOrders.sets());
  }

  /** Ten years of days when {@code bars} has its default. */
  @Benchmark
  public Outcome manySymbolsOneCash() {
    return sharedCash.run();
  }
}
