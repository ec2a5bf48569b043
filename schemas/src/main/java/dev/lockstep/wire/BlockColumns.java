package dev.lockstep.wire;

import dev.lockstep.wire.generated.BlockKind;
import java.util.Objects;

/**
 * Where the columns of a block stand in its payload. A trade's price and size take the places of
 * all four prices and the volume.
 */
final class BlockColumns {
  byte[] bytes;
  int rows;
  int timesAt;
  int openAt;
  int highAt;
  int lowAt;
  int closeAt;
  int volumesAt;
  int sidesAt;

  private PayloadTable table;
  private DecodeReason reason;

  /** Finds the columns that {@code kind} needs, all of one length. */
  DecodeReason find(PayloadTable newTable, byte[] payload, byte kind) {
    table = newTable;
    bytes = payload;
    reason = DecodeReason.OK;
    timesAt = table.vectorField(MarketBlockFields.TIMESTAMPS, Long.BYTES);
    rows = table.vectorLength();
    checkPresent(timesAt);
    if (reason != DecodeReason.OK) {
      return reason;
    }
    if (rows == 0) {
      return DecodeReason.EMPTY_BLOCK;
    }
    if (rows > MarketBlockDecoder.MAX_ROWS) {
      return DecodeReason.TOO_MANY_ROWS;
    }
    if (kind == BlockKind.Bars) {
      findBars();
    } else {
      findTrades();
    }
    return reason;
  }

  private void findBars() {
    openAt = column(MarketBlockFields.OPEN, Long.BYTES);
    highAt = column(MarketBlockFields.HIGH, Long.BYTES);
    lowAt = column(MarketBlockFields.LOW, Long.BYTES);
    closeAt = column(MarketBlockFields.CLOSE, Long.BYTES);
    volumesAt = column(MarketBlockFields.VOLUME, Double.BYTES);
    sidesAt = PayloadTable.ABSENT;
  }

  private void findTrades() {
    openAt = column(MarketBlockFields.PRICE, Long.BYTES);
    highAt = openAt;
    lowAt = openAt;
    closeAt = openAt;
    volumesAt = column(MarketBlockFields.SIZE, Double.BYTES);
    sidesAt = column(MarketBlockFields.SIDE, Byte.BYTES);
  }

  private int column(int field, int elementBytes) {
    int at = table.vectorField(field, elementBytes);
    checkPresent(at);
    if (reason == DecodeReason.OK && table.vectorLength() != rows) {
      reason = DecodeReason.COLUMN_LENGTHS_DIFFER;
    }
    return at;
  }

  private void checkPresent(int at) {
    if (reason == DecodeReason.OK && at == PayloadTable.ABSENT) {
      boolean damaged = table.reason() != DecodeReason.OK;
      reason = damaged ? table.reason() : DecodeReason.MISSING_COLUMN;
    }
  }

  long longAt(int columnAt, int row) {
    Objects.checkIndex(row, rows);
    return LittleEndian.getLong(bytes, columnAt + (row << 3));
  }

  double doubleAt(int columnAt, int row) {
    Objects.checkIndex(row, rows);
    return LittleEndian.getDouble(bytes, columnAt + (row << 3));
  }

  byte byteAt(int columnAt, int row) {
    Objects.checkIndex(row, rows);
    return bytes[columnAt + row];
  }

  void copyLongs(int columnAt, int from, int count, long[] target, int at) {
    Objects.checkFromIndexSize(from, count, rows);
    LittleEndian.copyLongs(bytes, columnAt + (from << 3), target, at, count);
  }

  void copyDoubles(int columnAt, int from, int count, double[] target, int at) {
    Objects.checkFromIndexSize(from, count, rows);
    LittleEndian.copyDoubles(bytes, columnAt + (from << 3), target, at, count);
  }
}
