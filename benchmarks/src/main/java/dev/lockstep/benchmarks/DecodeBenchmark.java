package dev.lockstep.benchmarks;

import dev.lockstep.benchmarks.work.BarBlocks;
import dev.lockstep.benchmarks.work.MarketBlockFrame;
import dev.lockstep.benchmarks.work.TradeEventFrames;
import java.nio.ByteBuffer;
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
 * Frames to fields and back, per event or per bar; FlatBuffers' own accessors, which check nothing,
 * are the baseline.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 2,
    jvmArgs = {"-Xms512m", "-Xmx512m", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecodeBenchmark {
  @Param({"true", "false"})
  private boolean checksum;

  private TradeEventFrames events;
  private MarketBlockFrame block;

  @Setup
  public void prepare() {
    events = new TradeEventFrames(checksum);
    block = new MarketBlockFrame(checksum);
  }

  @Benchmark
  @OperationsPerInvocation(TradeEventFrames.EVENTS)
  public long tradeEventVerified() {
    return events.decodeVerified();
  }

  @Benchmark
  @OperationsPerInvocation(TradeEventFrames.EVENTS)
  public long tradeEventUnverified() {
    return events.readUnverified();
  }

  @Benchmark
  @OperationsPerInvocation(TradeEventFrames.EVENTS)
  public long tradeEventEncoding() {
    return events.encode();
  }

  @Benchmark
  @OperationsPerInvocation(BarBlocks.ROWS)
  public long blockVerified() {
    return block.decodeVerified();
  }

  @Benchmark
  @OperationsPerInvocation(BarBlocks.ROWS)
  public long blockUnverified() {
    return block.copyUnverified();
  }

  @Benchmark
  @OperationsPerInvocation(BarBlocks.ROWS)
  public ByteBuffer blockEncoding() {
    return block.encode();
  }
}
