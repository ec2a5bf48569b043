package dev.lockstep.benchmarks;

import dev.lockstep.benchmarks.baseline.RandomWalk;
import dev.lockstep.benchmarks.work.IndicatorWork;
import dev.lockstep.indicator.Adx;
import dev.lockstep.indicator.Atr;
import dev.lockstep.indicator.Cci;
import dev.lockstep.indicator.Ema;
import dev.lockstep.indicator.Highest;
import dev.lockstep.indicator.Indicator;
import dev.lockstep.indicator.Macd;
import dev.lockstep.indicator.Obv;
import dev.lockstep.indicator.Rsi;
import dev.lockstep.indicator.Sma;
import dev.lockstep.indicator.StandardDeviation;
import dev.lockstep.indicator.Stochastic;
import dev.lockstep.indicator.VwapSession;
import dev.lockstep.indicator.Wma;
import dev.lockstep.market.PriceSource;
import java.util.List;
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
 * Each indicator per bar, in blocks of 4,096. {@code NONE} is the copying of the bars that all
 * include. The times per operation are right for the default size only.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xms512m", "-Xmx512m", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class IndicatorBenchmark {
  private static final int BARS = 16 * 4_096;
  private static final long SEED = 11;
  private static final int PERIOD = 14;

  /** What is measured. */
  public enum Kind {
    NONE,
    SMA,
    EMA,
    WMA,
    RSI,
    MACD,
    DEVIATION,
    ATR,
    ADX,
    STOCHASTIC,
    CCI,
    HIGHEST,
    OBV,
    VWAP;

    List<Indicator> indicators() {
      return switch (this) {
        case NONE -> List.of();
        case SMA -> List.of(new Sma(PriceSource.CLOSE, PERIOD));
        case EMA -> List.of(new Ema(PriceSource.CLOSE, PERIOD));
        case WMA -> List.of(new Wma(PriceSource.CLOSE, PERIOD));
        case RSI -> List.of(new Rsi(PriceSource.CLOSE, PERIOD));
        case MACD -> List.of(new Macd(PriceSource.CLOSE, 12, 26, 9));
        case DEVIATION -> List.of(new StandardDeviation(PriceSource.CLOSE, PERIOD));
        case ATR -> List.of(new Atr(PERIOD));
        case ADX -> List.of(new Adx(PERIOD));
        case STOCHASTIC -> List.of(new Stochastic(PERIOD, 3, 3));
        case CCI -> List.of(new Cci(PERIOD));
        case HIGHEST -> List.of(new Highest(PriceSource.HIGH, PERIOD));
        case OBV -> List.of(new Obv());
        case VWAP -> List.of(new VwapSession());
      };
    }
  }

  @Param("65536")
  private int bars;

  @Param private Kind kind;

  private IndicatorWork work;

  @Setup
  public void prepare() {
    work = new IndicatorWork(RandomWalk.prices("WALK", bars, SEED), kind.indicators());
  }

  @Benchmark
  @OperationsPerInvocation(BARS)
  public int advance() {
    return work.run();
  }
}
