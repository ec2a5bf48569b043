package dev.lockstep.wire;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** Puts a payload into a frame. The frame returned is valid until the next call. */
final class FrameEncoder {
  private static final int UNPACKED_LENGTH_BYTES = 4;

  // configuration
  private final FrameSettings settings;

  // runtime state
  private final CRC32C crc = new CRC32C();
  private ByteBuffer frame = ByteBuffer.allocate(512).order(ByteOrder.LITTLE_ENDIAN);

  FrameEncoder(FrameSettings settings) {
    this.settings = settings;
  }

  /** {@code payload} is array-backed; its position and limit stay as they are. */
  ByteBuffer encode(int messageType, ByteBuffer payload) {
    int length = payload.remaining();
    if (length > FrameHeader.MAX_PAYLOAD_BYTES) {
      throw new IllegalArgumentException(
          "payload must be <= " + FrameHeader.MAX_PAYLOAD_BYTES + " bytes, was " + length);
    }
    Codec codec = settings.codec();
    reserve(FrameHeader.frameBytes(UNPACKED_LENGTH_BYTES + Compression.bound(codec, length)));
    byte[] bytes = frame.array();
    int storedBytes = codec == Codec.NONE ? length : packed(codec, payload);
    if (storedBytes >= length) {
      codec = Codec.NONE;
      storedBytes = length;
      payload.get(payload.position(), bytes, FrameHeader.BYTES, length);
    }
    int frameBytes = FrameHeader.frameBytes(storedBytes);
    Arrays.fill(bytes, FrameHeader.BYTES + storedBytes, frameBytes, (byte) 0);
    putHeader(bytes, codec, messageType, storedBytes);
    return frame.limit(frameBytes).position(0);
  }

  private int packed(Codec codec, ByteBuffer payload) {
    byte[] bytes = frame.array();
    LittleEndian.putInt(bytes, FrameHeader.BYTES, payload.remaining());
    int from = payload.arrayOffset() + payload.position();
    int at = FrameHeader.BYTES + UNPACKED_LENGTH_BYTES;
    return UNPACKED_LENGTH_BYTES
        + Compression.pack(codec, payload.array(), from, payload.remaining(), bytes, at);
  }

  private void putHeader(byte[] bytes, Codec codec, int messageType, int storedBytes) {
    int checksumFlag = settings.checksum() ? FrameHeader.CHECKSUM_FLAG : 0;
    LittleEndian.putInt(bytes, 0, FrameHeader.MAGIC);
    bytes[FrameHeader.VERSION_AT] = FrameHeader.VERSION;
    bytes[FrameHeader.FLAGS_AT] = (byte) (codec.wireNumber() | checksumFlag);
    bytes[FrameHeader.MESSAGE_TYPE_AT] = (byte) messageType;
    bytes[FrameHeader.RESERVED_AT] = 0;
    LittleEndian.putInt(bytes, FrameHeader.LENGTH_AT, storedBytes);
    int checksum = 0;
    if (settings.checksum()) {
      crc.reset();
      int checkedBytes = FrameHeader.BYTES - FrameHeader.CHECKED_FROM + storedBytes;
      crc.update(bytes, FrameHeader.CHECKED_FROM, checkedBytes);
      checksum = (int) crc.getValue();
    }
    LittleEndian.putInt(bytes, FrameHeader.CHECKSUM_AT, checksum);
  }

  private void reserve(int bytes) {
    if (frame.capacity() < bytes) {
      frame = ByteBuffer.allocate(bytes + (bytes >> 1)).order(ByteOrder.LITTLE_ENDIAN);
    }
  }
}
