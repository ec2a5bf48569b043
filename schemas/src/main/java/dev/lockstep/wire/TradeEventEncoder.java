package dev.lockstep.wire;

import com.google.flatbuffers.FlatBufferBuilder;
import java.nio.ByteBuffer;

/** Encodes trade events into frames. Reused by one thread; a frame is valid until the next call. */
public final class TradeEventEncoder {
  private final FlatBufferBuilder builder = new FlatBufferBuilder(512);
  private final FrameEncoder frames;

  public TradeEventEncoder(FrameSettings settings) {
    frames = new FrameEncoder(settings);
  }

  /**
   * The frame from position to limit, array-backed. An event without id, symbol or positive time is
   * a defect of the caller and throws; the other rules are checked by whoever reads.
   */
  public ByteBuffer encode(TradeEventDraft event) {
    builder.clear();
    event.write(builder);
    return frames.encode(MessageType.TRADE_EVENT, builder.dataBuffer());
  }
}
