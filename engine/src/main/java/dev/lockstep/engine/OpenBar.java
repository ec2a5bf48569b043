package dev.lockstep.engine;

import dev.lockstep.market.Block;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

/** The bar of one instrument that prints are being added to. */
final class OpenBar {
  private long prints;
  private long openTicks;
  private long highTicks;
  private long lowTicks;
  private long closeTicks;
  private double volume;

  void add(long ticks, double size) {
    if (prints == 0) {
      openTicks = ticks;
      highTicks = ticks;
      lowTicks = ticks;
      volume = 0;
    }
    highTicks = Math.max(highTicks, ticks);
    lowTicks = Math.min(lowTicks, ticks);
    closeTicks = ticks;
    volume += size;
    prints++;
  }

  boolean hasPrints() {
    return prints > 0;
  }

  /** Puts the bar into an empty block and begins the next one. */
  void closeInto(Block block, long startNanos) {
    block.addBar(startNanos, openTicks, highTicks, lowTicks, closeTicks, volume);
    prints = 0;
  }

  void save(SnapshotWriter out) {
    out.putLong(prints);
    out.putLong(openTicks);
    out.putLong(highTicks);
    out.putLong(lowTicks);
    out.putLong(closeTicks);
    out.putDouble(volume);
  }

  void restore(SnapshotReader in) {
    prints = in.getLong();
    openTicks = in.getLong();
    highTicks = in.getLong();
    lowTicks = in.getLong();
    closeTicks = in.getLong();
    volume = in.getDouble();
  }
}
