package dev.lockstep.wire;

import com.google.flatbuffers.FlatBufferBuilder;
import dev.lockstep.wire.generated.ControlEvent;
import java.nio.ByteBuffer;

/**
 * Encodes control events into frames. Reused by one thread; a frame is valid until the next call.
 */
public final class ControlEventEncoder {
  private final FlatBufferBuilder builder = new FlatBufferBuilder(512);
  private final FrameEncoder frames;

  public ControlEventEncoder(FrameSettings settings) {
    frames = new FrameEncoder(settings);
  }

  /**
   * The frame from position to limit, array-backed. An event without id, group, positive time or
   * positive sequence is a defect of the caller and throws; the other rules are checked by whoever
   * reads.
   */
  public ByteBuffer encode(ControlEventDraft draft) {
    draft.checkIdentity();
    builder.clear();
    int eventIdAt = builder.createString(draft.eventId);
    int groupAt = builder.createString(draft.group);
    int laneAt = draft.lane.isEmpty() ? 0 : builder.createString(draft.lane);
    int noteAt = draft.note.isEmpty() ? 0 : builder.createString(draft.note);
    ControlEvent.startControlEvent(builder);
    ControlEvent.addTimestampNanos(builder, draft.timestampNanos);
    ControlEvent.addSequence(builder, draft.sequence);
    ControlEvent.addUserId(builder, draft.userId);
    ControlEvent.addEventId(builder, eventIdAt);
    ControlEvent.addGroup(builder, groupAt);
    ControlEvent.addLane(builder, laneAt);
    ControlEvent.addNote(builder, noteAt);
    ControlEvent.addCommand(builder, draft.command);
    ControlEvent.finishControlEventBuffer(builder, ControlEvent.endControlEvent(builder));
    return frames.encode(MessageType.CONTROL_EVENT, builder.dataBuffer());
  }
}
