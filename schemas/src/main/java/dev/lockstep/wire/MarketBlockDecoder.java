package dev.lockstep.wire;

import dev.lockstep.wire.generated.BlockKind;
import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * Reads one block at a time out of its frame. Every offset and every row is checked first; fields
 * may be asked for only after {@link DecodeReason#OK}. Columns are copied in bulk into the caller's
 * arrays, or read row by row in place. Reused, one thread, no allocation but for the symbol.
 *
 * <p>Trade prints answer to the bar columns too: a print is its own open, high, low and close, and
 * its size is the volume.
 */
public final class MarketBlockDecoder {
  /** Upper bound of the rows of a block. */
  public static final int MAX_ROWS = 4096;

  private final FrameDecoder frame = new FrameDecoder();
  private final PayloadTable table = MarketBlockFields.table();
  private final TextView symbol = new TextView(table);

  private final BlockColumns columns = new BlockColumns();

  private byte kind;
  private long barPeriodNanos;
  private long sequence;

  /** Decodes the frame that fills {@code buffer} from position to limit, which stay as they are. */
  public DecodeReason wrap(ByteBuffer buffer) {
    DecodeReason opened = frame.open(buffer);
    return opened == DecodeReason.OK ? wrap(frame) : opened;
  }

  /** Decodes the frame that fills {@code length} bytes from {@code at}. */
  public DecodeReason wrap(byte[] array, int at, int length) {
    DecodeReason opened = frame.open(array, at, length);
    return opened == DecodeReason.OK ? wrap(frame) : opened;
  }

  /** Decodes a frame that was opened already. */
  public DecodeReason wrap(FrameDecoder opened) {
    if (opened.messageType() != MessageType.MARKET_BLOCK) {
      return DecodeReason.WRONG_MESSAGE_TYPE;
    }
    DecodeReason found = table.open(opened);
    if (found != DecodeReason.OK) {
      return found;
    }
    table.textField(MarketBlockFields.SYMBOL, symbol);
    kind = table.byteField(MarketBlockFields.KIND);
    barPeriodNanos = table.longField(MarketBlockFields.BAR_PERIOD_NANOS);
    sequence = table.longField(MarketBlockFields.SEQUENCE);
    DecodeReason head = checkHead();
    if (head != DecodeReason.OK) {
      return head;
    }
    DecodeReason complete = columns.find(table, opened.payload(), kind);
    if (complete != DecodeReason.OK) {
      return complete;
    }
    if (sequence > Long.MAX_VALUE - columns.rows) {
      return DecodeReason.BAD_SEQUENCE;
    }
    return kind == BlockKind.Bars ? RowCheck.bars(columns) : RowCheck.trades(columns);
  }

  private DecodeReason checkHead() {
    if (table.reason() != DecodeReason.OK) {
      return table.reason();
    }
    if (symbol.isEmpty()) {
      return DecodeReason.MISSING_SYMBOL;
    }
    if (kind != BlockKind.Bars && kind != BlockKind.Trades) {
      return DecodeReason.UNKNOWN_BLOCK_KIND;
    }
    if (sequence < 0) {
      return DecodeReason.BAD_SEQUENCE;
    }
    boolean periodFits = kind == BlockKind.Bars ? barPeriodNanos > 0 : barPeriodNanos == 0;
    return periodFits ? DecodeReason.OK : DecodeReason.BAD_BAR_PERIOD;
  }

  /** Rows in the block, 1 to {@link #MAX_ROWS}. */
  public int rows() {
    return columns.rows;
  }

  /** One of {@link BlockKind}, never Unspecified. */
  public byte kind() {
    return kind;
  }

  public TextView symbol() {
    return symbol;
  }

  /** Length of each bar; 0 for trades. */
  public long barPeriodNanos() {
    return barPeriodNanos;
  }

  /** Number of the first row within its symbol, each further row has the next one; 0 for none. */
  public long sequence() {
    return sequence;
  }

  /** Nanoseconds since 1970-01-01 UTC; a bar's is its start. */
  public long timeNanos(int row) {
    return columns.longAt(columns.timesAt, row);
  }

  public long openTicks(int row) {
    return columns.longAt(columns.openAt, row);
  }

  public long highTicks(int row) {
    return columns.longAt(columns.highAt, row);
  }

  public long lowTicks(int row) {
    return columns.longAt(columns.lowAt, row);
  }

  public long closeTicks(int row) {
    return columns.longAt(columns.closeAt, row);
  }

  /** In units of the instrument. */
  public double volume(int row) {
    return columns.doubleAt(columns.volumesAt, row);
  }

  /** Aggressor of a print, as in {@link dev.lockstep.wire.generated.Side}; 0 for bars. */
  public byte side(int row) {
    return kind == BlockKind.Bars ? 0 : columns.byteAt(columns.sidesAt, row);
  }

  /**
   * Copies rows {@code from} to {@code from + count} to {@code target}, beginning at {@code at}.
   */
  public void copyTimes(int from, int count, long[] target, int at) {
    columns.copyLongs(columns.timesAt, from, count, target, at);
  }

  /** As {@link #copyTimes}. */
  public void copyOpenTicks(int from, int count, long[] target, int at) {
    columns.copyLongs(columns.openAt, from, count, target, at);
  }

  /** As {@link #copyTimes}. */
  public void copyHighTicks(int from, int count, long[] target, int at) {
    columns.copyLongs(columns.highAt, from, count, target, at);
  }

  /** As {@link #copyTimes}. */
  public void copyLowTicks(int from, int count, long[] target, int at) {
    columns.copyLongs(columns.lowAt, from, count, target, at);
  }

  /** As {@link #copyTimes}. */
  public void copyCloseTicks(int from, int count, long[] target, int at) {
    columns.copyLongs(columns.closeAt, from, count, target, at);
  }

  /** As {@link #copyTimes}. */
  public void copyVolumes(int from, int count, double[] target, int at) {
    columns.copyDoubles(columns.volumesAt, from, count, target, at);
  }

  /** As {@link #copyTimes}; only trades have sides. */
  public void copySides(int from, int count, byte[] target, int at) {
    Objects.checkFromIndexSize(from, count, columns.rows);
    System.arraycopy(columns.bytes, columns.sidesAt + from, target, at, count);
  }
}
