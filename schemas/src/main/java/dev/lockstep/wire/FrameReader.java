package dev.lockstep.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Hands out the frames of a dataset file one after the other, in place in one reused buffer that
 * grows to the longest frame and never beyond the limit of a frame. Finds where frames end; what is
 * in them the decoders check. Does not close the stream.
 */
public final class FrameReader {
  private static final int FIRST_BUFFER_BYTES = 1 << 18;

  // configuration
  private final InputStream in;

  // runtime state
  private byte[] bytes;
  private ByteBuffer frame;
  private int start;
  private int end;
  private int frameBytes;
  private long position;
  private DecodeReason last = DecodeReason.OK;

  public FrameReader(InputStream in) {
    this.in = in;
    use(new byte[FIRST_BUFFER_BYTES]);
  }

  /**
   * Goes to the next frame. {@link DecodeReason#OK}: {@link #frame()} is there; {@link
   * DecodeReason#END_OF_FRAMES}: there is none; else why no further frame can be found. After
   * anything but OK the answer stays the same.
   */
  public DecodeReason next() throws IOException {
    if (last == DecodeReason.OK) {
      start += frameBytes;
      position += frameBytes;
      frameBytes = 0;
      last = find();
    }
    return last;
  }

  /** The frame from position to limit, array-backed, valid until {@link #next}. */
  public ByteBuffer frame() {
    return frame;
  }

  /** Where in the stream the frame begins, or where no further one was found. */
  public long position() {
    return position;
  }

  private DecodeReason find() throws IOException {
    if (!has(FrameHeader.BYTES)) {
      return start == end ? DecodeReason.END_OF_FRAMES : DecodeReason.TRUNCATED;
    }
    long second = LittleEndian.getLong(bytes, start + Long.BYTES);
    DecodeReason header = FrameHeader.check(LittleEndian.getLong(bytes, start), second);
    if (header != DecodeReason.OK) {
      return header;
    }
    int length = FrameHeader.frameBytes(FrameHeader.storedBytes(second));
    if (!has(length)) {
      return DecodeReason.TRUNCATED;
    }
    frameBytes = length;
    frame.limit(start + length).position(start);
    return DecodeReason.OK;
  }

  /** Reads on until {@code wanted} bytes stand from {@code start}; false when the stream ends. */
  private boolean has(int wanted) throws IOException {
    while (end - start < wanted) {
      if (end == bytes.length) {
        makeRoom(wanted);
      }
      int got = in.read(bytes, end, bytes.length - end);
      if (got < 0) {
        return false;
      }
      end += got;
    }
    return true;
  }

  private void makeRoom(int wanted) {
    byte[] source = bytes;
    if (start == 0) {
      // Step by step, so that a false length costs at most twice the memory of what is really
      // there.
      use(new byte[Math.min(wanted, 2 * bytes.length)]);
    }
    System.arraycopy(source, start, bytes, 0, end - start);
    end -= start;
    start = 0;
  }

  private void use(byte[] buffer) {
    bytes = buffer;
    frame = ByteBuffer.wrap(buffer).order(ByteOrder.LITTLE_ENDIAN);
  }
}
