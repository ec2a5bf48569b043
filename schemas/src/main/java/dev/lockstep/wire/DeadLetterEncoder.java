package dev.lockstep.wire;

import com.google.flatbuffers.FlatBufferBuilder;
import dev.lockstep.wire.generated.DeadLetter;
import java.nio.ByteBuffer;

/** Encodes dead letters into frames. Reused by one thread; a frame is valid until the next call. */
public final class DeadLetterEncoder {
  private final FlatBufferBuilder builder = new FlatBufferBuilder(512);
  private final FrameEncoder frames;

  public DeadLetterEncoder(FrameSettings settings) {
    frames = new FrameEncoder(settings);
  }

  /**
   * The frame from position to limit, array-backed; equal drafts give equal bytes. A letter without
   * reason, position or events is a defect of the caller and throws.
   */
  public ByteBuffer encode(DeadLetterDraft draft) {
    draft.checkIdentity();
    builder.clear();
    int frameAt = 0;
    if (draft.frameBytes > 0) {
      int keptBytes = Math.min(draft.frameBytes, DeadLetterDraft.MAX_KEPT_BYTES);
      frameAt = builder.createByteVector(draft.frame, draft.frameFrom, keptBytes);
    }
    int reasonAt = draft.reason.write(builder);
    int detailAt = draft.detail.write(builder);
    int groupAt = draft.group.write(builder);
    DeadLetter.startDeadLetter(builder);
    DeadLetter.addOffset(builder, draft.offset);
    DeadLetter.addFrameBytes(builder, draft.frameBytes);
    DeadLetter.addReason(builder, reasonAt);
    DeadLetter.addDetail(builder, detailAt);
    DeadLetter.addPartition(builder, draft.partition);
    DeadLetter.addRow(builder, draft.row);
    DeadLetter.addRows(builder, draft.rows);
    DeadLetter.addGroup(builder, groupAt);
    DeadLetter.addFrame(builder, frameAt);
    DeadLetter.finishDeadLetterBuffer(builder, DeadLetter.endDeadLetter(builder));
    return frames.encode(MessageType.DEAD_LETTER, builder.dataBuffer());
  }
}
