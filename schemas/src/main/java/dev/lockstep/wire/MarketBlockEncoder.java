package dev.lockstep.wire;

import com.google.flatbuffers.FlatBufferBuilder;
import dev.lockstep.wire.generated.BlockKind;
import dev.lockstep.wire.generated.MarketBlock;
import java.nio.ByteBuffer;

/**
 * Encodes rows of columns into frames. Reused by one thread; a frame is valid until the next call.
 * Rows that no decoder would take are a defect of the caller and throw.
 */
public final class MarketBlockEncoder {
  private final FlatBufferBuilder builder = new FlatBufferBuilder(1024);
  private final FrameEncoder frames;
  private final MarketBlockDecoder check = new MarketBlockDecoder();

  public MarketBlockEncoder(FrameSettings settings) {
    frames = new FrameEncoder(settings);
  }

  /** Encodes {@code count} bars from row {@code from}; 1 to 4,096, not numbered. */
  public ByteBuffer encodeBars(
      String symbol, long barPeriodNanos, BarColumns columns, int from, int count) {
    return encodeBars(symbol, barPeriodNanos, columns, from, count, 0);
  }

  /** As above; {@code sequence} is the number of the first row within its symbol, 0 for none. */
  public ByteBuffer encodeBars(
      String symbol, long barPeriodNanos, BarColumns columns, int from, int count, long sequence) {
    builder.clear();
    int timestamps = longs(columns.timeNanos, from, count);
    int open = longs(columns.openTicks, from, count);
    int high = longs(columns.highTicks, from, count);
    int low = longs(columns.lowTicks, from, count);
    int close = longs(columns.closeTicks, from, count);
    int volume = doubles(columns.volumes, from, count);
    int symbolAt = builder.createString(symbol);
    MarketBlock.startMarketBlock(builder);
    MarketBlock.addSequence(builder, sequence);
    MarketBlock.addBarPeriodNanos(builder, barPeriodNanos);
    MarketBlock.addSymbol(builder, symbolAt);
    MarketBlock.addTimestamps(builder, timestamps);
    MarketBlock.addOpen(builder, open);
    MarketBlock.addHigh(builder, high);
    MarketBlock.addLow(builder, low);
    MarketBlock.addClose(builder, close);
    MarketBlock.addVolume(builder, volume);
    MarketBlock.addKind(builder, BlockKind.Bars);
    return finish(symbol, from, count);
  }

  /** Encodes {@code count} trade prints from row {@code from}; 1 to 4,096, not numbered. */
  public ByteBuffer encodeTrades(String symbol, TradeColumns columns, int from, int count) {
    return encodeTrades(symbol, columns, from, count, 0);
  }

  /** As above; {@code sequence} is the number of the first row within its symbol, 0 for none. */
  public ByteBuffer encodeTrades(
      String symbol, TradeColumns columns, int from, int count, long sequence) {
    builder.clear();
    int timestamps = longs(columns.timeNanos, from, count);
    int price = longs(columns.priceTicks, from, count);
    int size = doubles(columns.sizes, from, count);
    ByteBuffer sides = builder.createUnintializedVector(Byte.BYTES, count, Byte.BYTES);
    sides.put(columns.sides, from, count);
    int side = builder.endVector();
    int symbolAt = builder.createString(symbol);
    MarketBlock.startMarketBlock(builder);
    MarketBlock.addSequence(builder, sequence);
    MarketBlock.addSymbol(builder, symbolAt);
    MarketBlock.addTimestamps(builder, timestamps);
    MarketBlock.addPrice(builder, price);
    MarketBlock.addSize(builder, size);
    MarketBlock.addSide(builder, side);
    MarketBlock.addKind(builder, BlockKind.Trades);
    return finish(symbol, from, count);
  }

  private int longs(long[] column, int from, int count) {
    builder
        .createUnintializedVector(Long.BYTES, count, Long.BYTES)
        .asLongBuffer()
        .put(column, from, count);
    return builder.endVector();
  }

  private int doubles(double[] column, int from, int count) {
    ByteBuffer vector = builder.createUnintializedVector(Double.BYTES, count, Double.BYTES);
    for (int row = from; row < from + count; row++) {
      // Adding zero turns -0.0 into 0.0, the only zero on the wire.
      vector.putDouble(column[row] + 0.0);
    }
    return builder.endVector();
  }

  private ByteBuffer finish(String symbol, int from, int count) {
    MarketBlock.finishMarketBlockBuffer(builder, MarketBlock.endMarketBlock(builder));
    ByteBuffer frame = frames.encode(MessageType.MARKET_BLOCK, builder.dataBuffer());
    DecodeReason reason = check.wrap(frame);
    if (reason != DecodeReason.OK) {
      throw new IllegalArgumentException(
          "rows %d to %d of '%s' are not a valid block: %s"
              .formatted(from, from + count - 1, symbol, reason));
    }
    return frame;
  }
}
