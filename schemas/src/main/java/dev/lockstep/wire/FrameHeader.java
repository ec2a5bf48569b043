package dev.lockstep.wire;

/**
 * The 16 bytes before each payload, little-endian:
 *
 * <pre>
 *  0  4  magic "LKST"
 *  4  4  CRC32C of bytes 8 to 16 and the stored payload; 0 when the frame has no checksum
 *  8  1  version, 1
 *  9  1  bits 0-1 codec (0 none, 1 LZ4, 2 zstd), bit 2 checksum present, the others 0
 * 10  1  message type, see {@link MessageType}
 * 11  1  reserved, 0
 * 12  4  length of the stored payload, without padding
 * </pre>
 *
 * <p>A compressed payload begins with its unpacked length (4 bytes). Zero bytes pad every frame to
 * a multiple of 8, so that frames can follow one another and numbers stay aligned. The checksum
 * stands before all that it covers, which is therefore one run of bytes.
 */
final class FrameHeader {
  static final int BYTES = 16;
  static final int CHECKSUM_AT = 4;
  static final int CHECKED_FROM = 8;
  static final int VERSION_AT = 8;
  static final int FLAGS_AT = 9;
  static final int MESSAGE_TYPE_AT = 10;
  static final int RESERVED_AT = 11;
  static final int LENGTH_AT = 12;

  /** "LKST" as a little-endian number. */
  static final int MAGIC = 0x54534B4C;

  static final int VERSION = 1;
  static final int CODEC_MASK = 0b011;
  static final int NOT_COMPRESSED = 0;
  static final int CHECKSUM_FLAG = 0b100;

  /** Of the four bytes from the version on: those of the version and all reserved ones. */
  private static final int FIXED_BITS = 0xFF00_F8FF;

  private static final int UNKNOWN_CODEC_BITS = CODEC_MASK << 8;

  /** Upper bound of a payload, stored or unpacked. */
  static final int MAX_PAYLOAD_BYTES = 16 << 20;

  static final int MAX_FRAME_BYTES = BYTES + MAX_PAYLOAD_BYTES;

  private FrameHeader() {}

  /** Checks all but the checksum of a header, given as the two words that it consists of. */
  static DecodeReason check(long first, long second) {
    if ((int) first != MAGIC) {
      return DecodeReason.BAD_MAGIC;
    }
    int word = (int) second;
    if ((word & FIXED_BITS) != VERSION) {
      boolean sameVersion = (byte) word == VERSION;
      return sameVersion ? DecodeReason.RESERVED_BITS_SET : DecodeReason.UNSUPPORTED_VERSION;
    }
    if ((word & UNKNOWN_CODEC_BITS) == UNKNOWN_CODEC_BITS) {
      return DecodeReason.UNKNOWN_CODEC;
    }
    int storedBytes = storedBytes(second);
    return storedBytes < 0 || storedBytes > MAX_PAYLOAD_BYTES
        ? DecodeReason.LENGTH_ABOVE_LIMIT
        : DecodeReason.OK;
  }

  static int checksum(long first) {
    return (int) (first >>> 32);
  }

  static int flags(long second) {
    return (int) second >> 8;
  }

  static int messageType(long second) {
    return (byte) (second >> 16);
  }

  static int storedBytes(long second) {
    return (int) (second >>> 32);
  }

  /** Length of a whole frame, padding included. */
  static int frameBytes(int storedBytes) {
    return BYTES + ((storedBytes + 7) & -8);
  }
}
