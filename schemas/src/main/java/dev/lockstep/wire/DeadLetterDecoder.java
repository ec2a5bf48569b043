package dev.lockstep.wire;

import java.nio.ByteBuffer;

/**
 * Reads one dead letter at a time out of its frame. Every byte is checked first; fields may be
 * asked for only after {@link DecodeReason#OK}. Reused, one thread, no allocation but for strings.
 */
public final class DeadLetterDecoder {
  private final FrameDecoder frame = new FrameDecoder();
  private final PayloadTable table = DeadLetterFields.table();
  private final TextView reason = new TextView(table);
  private final TextView detail = new TextView(table);
  private final TextView group = new TextView(table);

  private int partition;
  private long offset;
  private int row;
  private int rows;
  private long frameBytes;
  private int keptAt;
  private int keptBytes;

  /** Decodes the frame that fills {@code bytes} from position to limit, which stay as they are. */
  public DecodeReason wrap(ByteBuffer bytes) {
    DecodeReason opened = frame.open(bytes);
    return opened == DecodeReason.OK ? wrap(frame) : opened;
  }

  /** Decodes the frame that fills {@code length} bytes from {@code at}. */
  public DecodeReason wrap(byte[] bytes, int at, int length) {
    DecodeReason opened = frame.open(bytes, at, length);
    return opened == DecodeReason.OK ? wrap(frame) : opened;
  }

  /** Decodes a frame that was opened already. */
  public DecodeReason wrap(FrameDecoder opened) {
    if (opened.messageType() != MessageType.DEAD_LETTER) {
      return DecodeReason.WRONG_MESSAGE_TYPE;
    }
    DecodeReason found = table.open(opened);
    if (found != DecodeReason.OK) {
      return found;
    }
    table.textField(DeadLetterFields.REASON, reason);
    table.textField(DeadLetterFields.DETAIL, detail);
    partition = table.intField(DeadLetterFields.PARTITION);
    offset = table.longField(DeadLetterFields.OFFSET);
    row = table.intField(DeadLetterFields.ROW);
    rows = table.intField(DeadLetterFields.ROWS);
    table.textField(DeadLetterFields.GROUP, group);
    frameBytes = table.longField(DeadLetterFields.FRAME_BYTES);
    keptAt = table.vectorField(DeadLetterFields.FRAME, Byte.BYTES);
    keptBytes = table.vectorLength();
    return table.reason() == DecodeReason.OK ? firstFault() : table.reason();
  }

  private DecodeReason firstFault() {
    if (reason.isEmpty()) {
      return DecodeReason.MISSING_REASON;
    }
    if ((partition | offset | row) < 0) {
      return DecodeReason.BAD_LOG_POSITION;
    }
    if (rows <= 0) {
      return DecodeReason.BAD_ROW_COUNT;
    }
    boolean whole = keptBytes == Math.min(frameBytes, DeadLetterDraft.MAX_KEPT_BYTES);
    return whole ? DecodeReason.OK : DecodeReason.BAD_FRAME_LENGTH;
  }

  /** Name of the reason. */
  public TextView reason() {
    return reason;
  }

  /** What exactly was wrong, for people to read; empty for nothing. */
  public TextView detail() {
    return detail;
  }

  /** Partition of the log. */
  public int partition() {
    return partition;
  }

  /** Offset in the partition. */
  public long offset() {
    return offset;
  }

  /** First row that it is about. */
  public int row() {
    return row;
  }

  /** How many events share the fate, >= 1. */
  public int rows() {
    return rows;
  }

  /** Name of the group, empty if unknown. */
  public TextView group() {
    return group;
  }

  /** Length of the whole record in bytes, of which the letter may hold only the beginning. */
  public long frameBytes() {
    return frameBytes;
  }

  /**
   * How many bytes of the record the letter holds, all or {@link DeadLetterDraft#MAX_KEPT_BYTES}.
   */
  public int keptBytes() {
    return keptBytes;
  }

  /** The bytes of the record that the letter holds, in an array of their own. */
  public byte[] copyFrame() {
    byte[] copy = new byte[keptBytes];
    if (keptBytes > 0) {
      System.arraycopy(table.bytes(), keptAt, copy, 0, keptBytes);
    }
    return copy;
  }
}
