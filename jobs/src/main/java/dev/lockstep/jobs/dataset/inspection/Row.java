package dev.lockstep.jobs.dataset.inspection;

import dev.lockstep.market.Block;

/** One row of a symbol. Prices are in ticks, the volume in units of the instrument. */
public record Row(
    long timeNanos, long openTicks, long highTicks, long lowTicks, long closeTicks, double volume) {
  static Row of(Block block, int row) {
    return new Row(
        block.timeNanos()[row],
        block.openTicks()[row],
        block.highTicks()[row],
        block.lowTicks()[row],
        block.closeTicks()[row],
        block.volumes()[row]);
  }
}
