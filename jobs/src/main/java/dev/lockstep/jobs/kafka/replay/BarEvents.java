package dev.lockstep.jobs.kafka.replay;

import dev.lockstep.operators.unit.TimeRange;
import dev.lockstep.wire.BarColumns;
import dev.lockstep.wire.MarketBlockEncoder;
import java.nio.ByteBuffer;

/** Bars as blocks. Encoder and columns may be shared by all symbols of a replay. */
final class BarEvents implements SymbolEvents {
  // configuration
  private final String symbol;
  private final long periodNanos;
  private final TimeRange range;
  private final Blocks blocks;

  // runtime state
  private final RowCursor rows;
  private long sequence;
  private boolean hasNext = true;
  private ByteBuffer frame;
  private long endNanos;

  BarEvents(String symbol, long periodNanos, RowCursor rows, TimeRange range, Blocks blocks) {
    this.symbol = symbol;
    this.periodNanos = periodNanos;
    this.rows = rows;
    this.range = range;
    this.blocks = blocks;
    do {
      advance();
    } while (hasNext && rows.timeNanos() < range.fromNanos());
  }

  private void advance() {
    hasNext = rows.advance() && rows.timeNanos() < range.toNanos();
    sequence++;
  }

  @Override
  public boolean hasNext() {
    return hasNext;
  }

  @Override
  public long timeNanos() {
    return rows.timeNanos();
  }

  @Override
  public int take() {
    long first = sequence;
    int count = 0;
    while (hasNext && count < blocks.rows) {
      blocks.timeNanos[count] = rows.timeNanos();
      blocks.openTicks[count] = rows.openTicks();
      blocks.highTicks[count] = rows.highTicks();
      blocks.lowTicks[count] = rows.lowTicks();
      blocks.closeTicks[count] = rows.closeTicks();
      blocks.volumes[count] = rows.volume();
      endNanos = rows.timeNanos() + periodNanos;
      count++;
      advance();
    }
    frame = blocks.encoder.encodeBars(symbol, periodNanos, blocks.bars, 0, count, first);
    return count;
  }

  @Override
  public ByteBuffer frame() {
    return frame;
  }

  @Override
  public long endNanos() {
    return endNanos;
  }

  @Override
  public void close() {
    rows.close();
  }

  /** Arrays that hold one block while it is encoded. */
  static final class Blocks {
    final int rows;
    final long[] timeNanos;
    final long[] openTicks;
    final long[] highTicks;
    final long[] lowTicks;
    final long[] closeTicks;
    final double[] volumes;
    final BarColumns bars;
    final MarketBlockEncoder encoder;

    Blocks(int rows, MarketBlockEncoder encoder) {
      this.rows = rows;
      this.encoder = encoder;
      timeNanos = new long[rows];
      openTicks = new long[rows];
      highTicks = new long[rows];
      lowTicks = new long[rows];
      closeTicks = new long[rows];
      volumes = new double[rows];
      bars = new BarColumns(timeNanos, openTicks, highTicks, lowTicks, closeTicks, volumes);
    }
  }
}
