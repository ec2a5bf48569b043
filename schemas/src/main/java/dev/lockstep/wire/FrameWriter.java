package dev.lockstep.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * Writes frames one after the other, as {@link FrameReader} reads them. Does not close the stream.
 */
public final class FrameWriter {
  private final OutputStream out;
  private long position;

  public FrameWriter(OutputStream out) {
    this.out = out;
  }

  /** Writes an array-backed frame from position to limit, which stay as they are. */
  public void write(ByteBuffer frame) throws IOException {
    out.write(frame.array(), frame.arrayOffset() + frame.position(), frame.remaining());
    position += frame.remaining();
  }

  /** Bytes written so far: where the next frame begins. */
  public long position() {
    return position;
  }
}
