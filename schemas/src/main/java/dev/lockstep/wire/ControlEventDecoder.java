package dev.lockstep.wire;

import dev.lockstep.wire.generated.ControlCommand;
import java.nio.ByteBuffer;

/**
 * Reads one control event at a time out of its frame. Every byte is checked first; fields may be
 * asked for only after {@link DecodeReason#OK}. Reused, one thread, no allocation but for strings.
 */
public final class ControlEventDecoder {
  private final FrameDecoder frame = new FrameDecoder();
  private final PayloadTable table = ControlEventFields.table();
  private final TextView eventId = new TextView(table);
  private final TextView group = new TextView(table);
  private final TextView lane = new TextView(table);
  private final TextView note = new TextView(table);

  private long timestampNanos;
  private long sequence;
  private byte command;
  private long userId;

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
    if (opened.messageType() != MessageType.CONTROL_EVENT) {
      return DecodeReason.WRONG_MESSAGE_TYPE;
    }
    DecodeReason found = table.open(opened);
    if (found != DecodeReason.OK) {
      return found;
    }
    table.textField(ControlEventFields.EVENT_ID, eventId);
    timestampNanos = table.longField(ControlEventFields.TIMESTAMP_NANOS);
    sequence = table.longField(ControlEventFields.SEQUENCE);
    table.textField(ControlEventFields.GROUP, group);
    table.textField(ControlEventFields.LANE, lane);
    command = table.byteField(ControlEventFields.COMMAND);
    userId = table.longField(ControlEventFields.USER_ID);
    table.textField(ControlEventFields.NOTE, note);
    return table.reason() == DecodeReason.OK ? firstFault() : table.reason();
  }

  private DecodeReason firstFault() {
    if (eventId.isEmpty()) {
      return DecodeReason.MISSING_EVENT_ID;
    }
    if (timestampNanos <= 0) {
      return DecodeReason.BAD_TIMESTAMP;
    }
    if (sequence <= 0) {
      return DecodeReason.BAD_SEQUENCE;
    }
    if (group.isEmpty()) {
      return DecodeReason.MISSING_GROUP;
    }
    if (command <= ControlCommand.Unspecified || command > ControlCommand.Halt) {
      return DecodeReason.UNKNOWN_COMMAND;
    }
    return userId < 0 ? DecodeReason.BAD_USER_ID : DecodeReason.OK;
  }

  /** Unique name of the event. */
  public TextView eventId() {
    return eventId;
  }

  /** When it was sent, nanoseconds since 1970-01-01 UTC, > 0. */
  public long timestampNanos() {
    return timestampNanos;
  }

  /** Number of the command within its group, > 0. */
  public long sequence() {
    return sequence;
  }

  /** Name of the group. */
  public TextView group() {
    return group;
  }

  /** Name of the lane, empty for all lanes of the group. */
  public TextView lane() {
    return lane;
  }

  /** One of {@link dev.lockstep.wire.generated.ControlCommand}. */
  public byte command() {
    return command;
  }

  /** Who commands, 0 for nobody in particular. */
  public long userId() {
    return userId;
  }

  /** Why, for people to read; empty when nothing was said. */
  public TextView note() {
    return note;
  }
}
