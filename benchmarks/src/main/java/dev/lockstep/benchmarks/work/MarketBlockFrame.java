package dev.lockstep.benchmarks.work;

import dev.lockstep.benchmarks.baseline.RandomWalk;
import dev.lockstep.market.Block;
import dev.lockstep.wire.BarColumns;
import dev.lockstep.wire.DecodeReason;
import dev.lockstep.wire.FrameSettings;
import dev.lockstep.wire.MarketBlockDecoder;
import dev.lockstep.wire.MarketBlockEncoder;
import dev.lockstep.wire.generated.MarketBlock;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** One frame of 4,096 minutes, read into the columns of a reused block. */
public final class MarketBlockFrame {
  private static final int HEADER_BYTES = 16;
  private static final long SEED = 7;

  private final BarColumns columns;
  private final MarketBlockEncoder encoder;
  private final MarketBlockDecoder decoder = new MarketBlockDecoder();
  private final MarketBlock accessor = new MarketBlock();
  private final ByteBuffer frame;
  private final ByteBuffer payload;
  private final ByteBuffer column;
  private final Block target = new Block(BarBlocks.ROWS);

  /** With or without the CRC32C. */
  public MarketBlockFrame(boolean checksum) {
    encoder = new MarketBlockEncoder(new FrameSettings(FrameSettings.DEFAULT.codec(), checksum));
    BarBlocks bars =
        new BarBlocks(
            List.of(RandomWalk.prices("WALK", BarBlocks.ROWS, SEED)), BarBlocks.MINUTE_NANOS);
    Block source = bars.blocks().get(0);
    columns =
        new BarColumns(
            source.timeNanos(),
            source.openTicks(),
            source.highTicks(),
            source.lowTicks(),
            source.closeTicks(),
            source.volumes());
    ByteBuffer encoded = encode();
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    frame = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    payload = frame.duplicate().position(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    column = payload.duplicate().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Encodes the block; the frame is valid until the next call. */
  public ByteBuffer encode() {
    return encoder.encodeBars("WALK", BarBlocks.MINUTE_NANOS, columns, 0, BarBlocks.ROWS);
  }

  /** Verifies the frame and copies its six columns. */
  public long decodeVerified() {
    DecodeReason reason = decoder.wrap(frame);
    if (reason != DecodeReason.OK) {
      throw new IllegalStateException("frame must be valid, was " + reason);
    }
    int rows = decoder.rows();
    decoder.copyTimes(0, rows, target.timeNanos(), 0);
    decoder.copyOpenTicks(0, rows, target.openTicks(), 0);
    decoder.copyHighTicks(0, rows, target.highTicks(), 0);
    decoder.copyLowTicks(0, rows, target.lowTicks(), 0);
    decoder.copyCloseTicks(0, rows, target.closeTicks(), 0);
    decoder.copyVolumes(0, rows, target.volumes(), 0);
    return lastRow(rows);
  }

  /** Copies the same columns through FlatBuffers' views, which check nothing. */
  public long copyUnverified() {
    MarketBlock.getRootAsMarketBlock(payload, accessor);
    int rows = accessor.timestampsLength();
    accessor.timestampsInByteBuffer(column).asLongBuffer().get(target.timeNanos(), 0, rows);
    accessor.openInByteBuffer(column).asLongBuffer().get(target.openTicks(), 0, rows);
    accessor.highInByteBuffer(column).asLongBuffer().get(target.highTicks(), 0, rows);
    accessor.lowInByteBuffer(column).asLongBuffer().get(target.lowTicks(), 0, rows);
    accessor.closeInByteBuffer(column).asLongBuffer().get(target.closeTicks(), 0, rows);
    accessor.volumeInByteBuffer(column).asDoubleBuffer().get(target.volumes(), 0, rows);
    return lastRow(rows);
  }

  private long lastRow(int rows) {
    int row = rows - 1;
    return target.timeNanos()[row]
        + target.openTicks()[row]
        + target.highTicks()[row]
        + target.lowTicks()[row]
        + target.closeTicks()[row]
        + Double.doubleToLongBits(target.volumes()[row]);
  }
}
