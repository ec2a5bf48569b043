package dev.lockstep.wire;

import dev.lockstep.wire.generated.Side;

/**
 * Checks the values of all rows of a block. The first pass only gathers sign bits, so that it has
 * no branch that could be mispredicted; which rule was broken is looked up when there was one.
 */
final class RowCheck {
  private static final long LARGEST_FINITE = Double.doubleToRawLongBits(Double.MAX_VALUE);

  private RowCheck() {}

  static DecodeReason bars(BlockColumns columns) {
    byte[] bytes = columns.bytes;
    int times = columns.timesAt;
    int opens = columns.openAt;
    int highs = columns.highAt;
    int lows = columns.lowAt;
    int closes = columns.closeAt;
    int volumes = columns.volumesAt;
    long wrong = 0;
    long previous = 0;
    int end = columns.rows << 3;
    for (int at = 0; at < end; at += Long.BYTES) {
      long time = LittleEndian.getLong(bytes, times + at);
      long open = LittleEndian.getLong(bytes, opens + at);
      long high = LittleEndian.getLong(bytes, highs + at);
      long low = LittleEndian.getLong(bytes, lows + at);
      long close = LittleEndian.getLong(bytes, closes + at);
      long volume = LittleEndian.getLong(bytes, volumes + at);
      // The terms that stand alone keep the differences from overflowing unseen.
      wrong |= time | (time - previous - 1) | low | (low - 1) | open | (open - low);
      wrong |= close | (close - low) | high | (high - open) | (high - close);
      wrong |= volume | (LARGEST_FINITE - volume);
      previous = time;
    }
    return wrong < 0 ? firstWrongBar(columns) : DecodeReason.OK;
  }

  static DecodeReason trades(BlockColumns columns) {
    byte[] bytes = columns.bytes;
    long wrong = 0;
    long previous = 1;
    for (int row = 0; row < columns.rows; row++) {
      int at = row << 3;
      long time = LittleEndian.getLong(bytes, columns.timesAt + at);
      long price = LittleEndian.getLong(bytes, columns.openAt + at);
      long size = LittleEndian.getLong(bytes, columns.volumesAt + at);
      int side = bytes[columns.sidesAt + row];
      wrong |= time | (time - previous) | price | (price - 1);
      wrong |= size | (size - 1) | (LARGEST_FINITE - size) | side | (Side.Sell - side);
      previous = time;
    }
    return wrong < 0 ? firstWrongTrade(columns) : DecodeReason.OK;
  }

  private static DecodeReason firstWrongBar(BlockColumns columns) {
    long previous = 0;
    for (int row = 0; row < columns.rows; row++) {
      long time = columns.longAt(columns.timesAt, row);
      long open = columns.longAt(columns.openAt, row);
      long high = columns.longAt(columns.highAt, row);
      long low = columns.longAt(columns.lowAt, row);
      long close = columns.longAt(columns.closeAt, row);
      if (time <= 0) {
        return DecodeReason.BAD_TIMESTAMP;
      }
      if (time <= previous) {
        return DecodeReason.TIME_NOT_ORDERED;
      }
      if (Math.min(Math.min(open, high), Math.min(low, close)) <= 0) {
        return DecodeReason.BAD_PRICE;
      }
      if (low > Math.min(open, close) || high < Math.max(open, close)) {
        return DecodeReason.BAD_BAR_RANGE;
      }
      previous = time;
    }
    return DecodeReason.BAD_VOLUME;
  }

  private static DecodeReason firstWrongTrade(BlockColumns columns) {
    long previous = 0;
    for (int row = 0; row < columns.rows; row++) {
      long time = columns.longAt(columns.timesAt, row);
      int side = columns.byteAt(columns.sidesAt, row);
      if (time <= 0) {
        return DecodeReason.BAD_TIMESTAMP;
      }
      if (time < previous) {
        return DecodeReason.TIME_NOT_ORDERED;
      }
      if (columns.longAt(columns.openAt, row) <= 0) {
        return DecodeReason.BAD_PRICE;
      }
      if (side < Side.None || side > Side.Sell) {
        return DecodeReason.UNKNOWN_SIDE;
      }
      previous = time;
    }
    return DecodeReason.BAD_VOLUME;
  }
}
