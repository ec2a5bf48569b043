package dev.lockstep.benchmarks.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.lockstep.benchmarks.baseline.SyntheticWorkloads;
import dev.lockstep.engine.GroupEngine;
import dev.lockstep.market.Block;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A sweep of 100 lanes allocates nothing per bar and lane. */
final class SweepAllocationTest {
  private static final int SETS = 100;
  private static final int WARM_UP_BLOCKS = 8;
  private static final int ROUNDS = 4;
  private static final int BLOCKS_PER_ROUND = 4;

  /**
   * For what one lane or the other still needs to grow: less than an object per hundredth bar, and
   * so less than one per ten thousand bars and lanes.
   */
  private static final int MOST_BYTES = BLOCKS_PER_ROUND * BarBlocks.ROWS / 100 * 16;

  private static final int BARS = (WARM_UP_BLOCKS + ROUNDS * BLOCKS_PER_ROUND) * BarBlocks.ROWS;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void smaCrossAllocatesNothing() {
    assertAllocatesNothing(EngineWork.sweep(SyntheticWorkloads.sweep(BARS, SETS)));
  }

  @Test
  void bollingerBreakoutAllocatesNothing() {
    assertAllocatesNothing(EngineWork.sweep(SyntheticWorkloads.bollinger(BARS, SETS)));
  }

  @Test
  void limitAndStopOrdersAllocateNothing() {
    assertAllocatesNothing(EngineWork.sweep(SyntheticWorkloads.restingOrders(BARS, SETS)));
  }

  private void assertAllocatesNothing(EngineWork work) {
    GroupEngine engine = work.engine();
    List<Block> blocks = work.blocks();
    accept(engine, blocks.subList(0, WARM_UP_BLOCKS));
    // The least of some rounds: what the virtual machine does once, at compiling, is not counted.
    long least = Long.MAX_VALUE;
    int from = WARM_UP_BLOCKS;
    for (int round = 0; round < ROUNDS; round++) {
      int to = from + BLOCKS_PER_ROUND;
      least = Math.min(least, bytesFor(engine, blocks.subList(from, to)));
      from = to;
    }

    assertThat(from).isEqualTo(blocks.size());
    for (int lane = 0; lane < SETS; lane++) {
      assertThat(engine.lane(lane).performance(252).fills()).as("fills of %d", lane).isPositive();
    }
    assertThat(least)
        .as("bytes for %d bars and %d lanes", BLOCKS_PER_ROUND * BarBlocks.ROWS, SETS)
        .isLessThan(MOST_BYTES);
  }

  private long bytesFor(GroupEngine engine, List<Block> blocks) {
    long thread = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(thread);
    accept(engine, blocks);
    return threads.getThreadAllocatedBytes(thread) - before;
  }

  private static void accept(GroupEngine engine, List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      engine.accept(blocks.get(i));
    }
  }
}
