package dev.lockstep.jobs.backtest;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/** The largest heap that this process ever used. */
public final class PeakHeap {
  private PeakHeap() {}

  /** Sum of the peaks of all heap pools: an upper bound of the peak of their sum. */
  public static long bytes() {
    long bytes = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        bytes += pool.getPeakUsage().getUsed();
      }
    }
    return bytes;
  }
}
