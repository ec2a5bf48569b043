package dev.lockstep.wire;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * Opens one frame: checks header, length, checksum and padding, and unpacks the payload. Reused;
 * the payload is valid until the next call and, when it was stored unpacked, as long as the
 * caller's bytes. A frame that is not compressed is opened without allocation, an off-heap one
 * after a copy into a reused array.
 */
public final class FrameDecoder {
  private static final int UNPACKED_LENGTH_BYTES = 4;
  private static final byte[] NOTHING = {};

  // configuration
  private final boolean verifiesChecksum;

  // runtime state
  private final CRC32C crc = new CRC32C();
  private byte[] copied = NOTHING;
  private byte[] unpacked = NOTHING;

  private byte[] payload = NOTHING;
  private int payloadStart;
  private int payloadBytes;
  private int messageType;

  public FrameDecoder() {
    this(true);
  }

  private FrameDecoder(boolean verifiesChecksum) {
    this.verifiesChecksum = verifiesChecksum;
  }

  /**
   * A decoder that does not verify checksums, for frames that this process verified before; all
   * else is checked.
   */
  public static FrameDecoder withoutChecksum() {
    return new FrameDecoder(false);
  }

  /** Opens the frame that fills {@code frame} from position to limit, which stay as they are. */
  public DecodeReason open(ByteBuffer frame) {
    int length = frame.remaining();
    if (frame.hasArray()) {
      return open(frame.array(), frame.arrayOffset() + frame.position(), length);
    }
    if (length > FrameHeader.MAX_FRAME_BYTES) {
      return DecodeReason.OVER_LONG;
    }
    copied = atLeast(copied, length);
    frame.get(frame.position(), copied, 0, length);
    return open(copied, 0, length);
  }

  /** Opens the frame that fills {@code length} bytes from {@code at}. */
  public DecodeReason open(byte[] bytes, int at, int length) {
    if (length < FrameHeader.BYTES) {
      return DecodeReason.TRUNCATED;
    }
    long first = LittleEndian.getLong(bytes, at);
    long second = LittleEndian.getLong(bytes, at + Long.BYTES);
    DecodeReason header = FrameHeader.check(first, second);
    if (header != DecodeReason.OK) {
      return header;
    }
    int storedBytes = FrameHeader.storedBytes(second);
    int frameBytes = FrameHeader.frameBytes(storedBytes);
    if (length != frameBytes) {
      return length < frameBytes ? DecodeReason.TRUNCATED : DecodeReason.OVER_LONG;
    }
    int flags = FrameHeader.flags(second);
    int expected = FrameHeader.checksum(first);
    DecodeReason checksum = checkChecksum(flags, expected, bytes, at, storedBytes);
    if (checksum != DecodeReason.OK) {
      return checksum;
    }
    int paddingBytes = frameBytes - FrameHeader.BYTES - storedBytes;
    // The last bytes of the frame; what stands before the padding is shifted out.
    long padding = LittleEndian.getLong(bytes, at + frameBytes - Long.BYTES);
    if (paddingBytes != 0 && padding >>> (Long.SIZE - Byte.SIZE * paddingBytes) != 0) {
      return DecodeReason.RESERVED_BITS_SET;
    }
    messageType = FrameHeader.messageType(second);
    int codecNumber = flags & FrameHeader.CODEC_MASK;
    return takePayload(codecNumber, bytes, at + FrameHeader.BYTES, storedBytes);
  }

  /** One of {@link MessageType}, or a number that this version does not know. */
  public int messageType() {
    return messageType;
  }

  byte[] payload() {
    return payload;
  }

  int payloadStart() {
    return payloadStart;
  }

  int payloadBytes() {
    return payloadBytes;
  }

  private DecodeReason checkChecksum(
      int flags, int expected, byte[] bytes, int at, int storedBytes) {
    if (!verifiesChecksum) {
      return DecodeReason.OK;
    }
    if ((flags & FrameHeader.CHECKSUM_FLAG) == 0) {
      // A frame without checksum has 0 there, so that a lost flag does not switch the check off.
      return expected == 0 ? DecodeReason.OK : DecodeReason.CHECKSUM_MISMATCH;
    }
    int checkedBytes = FrameHeader.BYTES - FrameHeader.CHECKED_FROM + storedBytes;
    crc.reset();
    crc.update(bytes, at + FrameHeader.CHECKED_FROM, checkedBytes);
    int difference = (int) crc.getValue() ^ expected;
    if (difference == 0) {
      return DecodeReason.OK;
    }
    return SingleBitFlip.explains(difference, checkedBytes)
        ? DecodeReason.BIT_FLIPPED
        : DecodeReason.CHECKSUM_MISMATCH;
  }

  private DecodeReason takePayload(int codecNumber, byte[] bytes, int at, int storedBytes) {
    if (codecNumber == FrameHeader.NOT_COMPRESSED) {
      if (payload != bytes) {
        payload = bytes;
      }
      payloadStart = at;
      payloadBytes = storedBytes;
      return DecodeReason.OK;
    }
    if (storedBytes < UNPACKED_LENGTH_BYTES) {
      return DecodeReason.BAD_COMPRESSION;
    }
    int unpackedBytes = LittleEndian.getInt(bytes, at);
    if (unpackedBytes < 0 || unpackedBytes > FrameHeader.MAX_PAYLOAD_BYTES) {
      return DecodeReason.LENGTH_ABOVE_LIMIT;
    }
    unpacked = atLeast(unpacked, unpackedBytes);
    int from = at + UNPACKED_LENGTH_BYTES;
    int packedBytes = storedBytes - UNPACKED_LENGTH_BYTES;
    if (!Compression.unpack(codecNumber, bytes, from, packedBytes, unpacked, unpackedBytes)) {
      return DecodeReason.BAD_COMPRESSION;
    }
    payload = unpacked;
    payloadStart = 0;
    payloadBytes = unpackedBytes;
    return DecodeReason.OK;
  }

  private static byte[] atLeast(byte[] bytes, int length) {
    return bytes.length >= length ? bytes : new byte[length];
  }
}
