package dev.lockstep.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FrameTest {
  private static final FrameSettings UNCHECKED = new FrameSettings(Codec.NONE, false);

  private final FrameDecoder decoder = new FrameDecoder();
  private final byte[] frame = Samples.frame(Samples.typicalTrade(), FrameSettings.DEFAULT);

  @Test
  void soundFrameIsOpened() {
    assertOpens(DecodeReason.OK);
    assertThat(decoder.messageType()).isEqualTo(MessageType.TRADE_EVENT);
    assertThat(decoder.payloadBytes()).isEqualTo(136);
  }

  @Test
  void truncatedFrameHasItsReasonAtEveryLength() {
    for (int length = 0; length < frame.length; length++) {
      assertThat(decoder.open(frame, 0, length)).isEqualTo(DecodeReason.TRUNCATED);
    }
  }

  @Test
  void everyFlippedBitBehindTheHeaderIsRecognisedAsOne() {
    for (int bit = FrameHeader.BYTES * 8; bit < frame.length * 8; bit++) {
      flip(bit);
      assertOpens(DecodeReason.BIT_FLIPPED);
      flip(bit);
    }
  }

  @Test
  void flippedBitOfTheChecksumItselfIsRecognisedAsOne() {
    for (int bit = FrameHeader.CHECKSUM_AT * 8; bit < FrameHeader.CHECKED_FROM * 8; bit++) {
      flip(bit);
      assertOpens(DecodeReason.BIT_FLIPPED);
      flip(bit);
    }
  }

  @Test
  void noFlippedBitOfAnyFramePasses() {
    for (int bit = 0; bit < frame.length * 8; bit++) {
      flip(bit);
      assertThat(decoder.open(frame, 0, frame.length)).isNotEqualTo(DecodeReason.OK);
      flip(bit);
    }
  }

  @Test
  void wrongMagicHasItsReason() {
    frame[0] = 'X';
    assertOpens(DecodeReason.BAD_MAGIC);
  }

  @Test
  void wrongVersionHasItsReason() {
    frame[FrameHeader.VERSION_AT] = 2;
    assertOpens(DecodeReason.UNSUPPORTED_VERSION);
  }

  @Test
  void overLongFrameHasItsReason() {
    assertThat(decoder.open(ByteBuffer.wrap(Arrays.copyOf(frame, frame.length + 1))))
        .isEqualTo(DecodeReason.OVER_LONG);
  }

  @Test
  void failingChecksumHasItsReason() {
    Arrays.fill(frame, 40, 60, (byte) 0x5A);
    assertOpens(DecodeReason.CHECKSUM_MISMATCH);
  }

  @Test
  void decoderOfTrustedFramesSkipsTheChecksumOnly() {
    FrameDecoder trusting = FrameDecoder.withoutChecksum();
    frame[frame.length - 1] ^= 1;
    assertOpens(DecodeReason.BIT_FLIPPED);

    assertThat(trusting.open(frame, 0, frame.length)).isEqualTo(DecodeReason.OK);
    assertThat(trusting.messageType()).isEqualTo(MessageType.TRADE_EVENT);
    assertThat(trusting.open(frame, 0, frame.length - 1)).isEqualTo(DecodeReason.TRUNCATED);
    frame[0] = 'X';
    assertThat(trusting.open(frame, 0, frame.length)).isEqualTo(DecodeReason.BAD_MAGIC);
  }

  @Test
  void lostChecksumFlagDoesNotSwitchTheCheckOff() {
    frame[FrameHeader.FLAGS_AT] = 0;
    assertOpens(DecodeReason.CHECKSUM_MISMATCH);
  }

  @Test
  void unknownCodecReservedBitsAndFalseLengthHaveTheirReasons() {
    frame[FrameHeader.FLAGS_AT] |= 0b11;
    assertOpens(DecodeReason.UNKNOWN_CODEC);
    frame[FrameHeader.FLAGS_AT] = 0b1000;
    assertOpens(DecodeReason.RESERVED_BITS_SET);
    frame[FrameHeader.FLAGS_AT] = 0;
    frame[FrameHeader.RESERVED_AT] = 1;
    assertOpens(DecodeReason.RESERVED_BITS_SET);
    frame[FrameHeader.RESERVED_AT] = 0;
    LittleEndian.putInt(frame, FrameHeader.LENGTH_AT, -1);
    assertOpens(DecodeReason.LENGTH_ABOVE_LIMIT);
    LittleEndian.putInt(frame, FrameHeader.LENGTH_AT, FrameHeader.MAX_PAYLOAD_BYTES + 1);
    assertOpens(DecodeReason.LENGTH_ABOVE_LIMIT);
  }

  @ParameterizedTest
  @EnumSource(
      value = Codec.class,
      names = {"LZ4", "ZSTD"})
  void payloadThatUnpacksToAnotherLengthIsRefused(Codec codec) {
    byte[] packed = Samples.barFrame(200, new FrameSettings(codec, false));
    assertThat(packed[FrameHeader.FLAGS_AT]).isEqualTo((byte) codec.wireNumber());
    int unpackedBytes = LittleEndian.getInt(packed, FrameHeader.BYTES);
    for (int wrong : new int[] {unpackedBytes - 1, unpackedBytes + 1, 0, 1 << 20}) {
      LittleEndian.putInt(packed, FrameHeader.BYTES, wrong);
      assertThat(decoder.open(packed, 0, packed.length)).isEqualTo(DecodeReason.BAD_COMPRESSION);
    }
    LittleEndian.putInt(packed, FrameHeader.BYTES, Integer.MAX_VALUE);
    assertThat(decoder.open(packed, 0, packed.length)).isEqualTo(DecodeReason.LENGTH_ABOVE_LIMIT);
  }

  @ParameterizedTest
  @EnumSource(Codec.class)
  void payloadThatWouldNotShrinkIsStoredAsItIs(Codec codec) {
    byte[] payload = new byte[200];
    new SplittableRandom(1).nextBytes(payload);
    FrameEncoder encoder = new FrameEncoder(new FrameSettings(codec, true));

    byte[] stored =
        Samples.bytes(encoder.encode(MessageType.TRADE_EVENT, ByteBuffer.wrap(payload)));

    assertThat(stored).endsWith(payload).hasSize(FrameHeader.BYTES + payload.length);
    assertThat(decoder.open(stored, 0, stored.length)).isEqualTo(DecodeReason.OK);
  }

  @Test
  void oneMessageIsNotTakenForAnother() {
    assertThat(new MarketBlockDecoder().wrap(ByteBuffer.wrap(frame)))
        .isEqualTo(DecodeReason.WRONG_MESSAGE_TYPE);
    assertThat(new TradeEventDecoder().wrap(ByteBuffer.wrap(Samples.barFrame(1, UNCHECKED))))
        .isEqualTo(DecodeReason.WRONG_MESSAGE_TYPE);
    assertThat(new OrderEventDecoder().wrap(ByteBuffer.wrap(frame)))
        .isEqualTo(DecodeReason.WRONG_MESSAGE_TYPE);
    assertThat(new ControlEventDecoder().wrap(ByteBuffer.wrap(frame)))
        .isEqualTo(DecodeReason.WRONG_MESSAGE_TYPE);
    assertThat(new DeadLetterDecoder().wrap(ByteBuffer.wrap(frame)))
        .isEqualTo(DecodeReason.WRONG_MESSAGE_TYPE);
  }

  @Test
  void frameOpenedOnceServesBothDecoders() {
    assertOpens(DecodeReason.OK);

    assertThat(new MarketBlockDecoder().wrap(decoder)).isEqualTo(DecodeReason.WRONG_MESSAGE_TYPE);
    assertThat(new TradeEventDecoder().wrap(decoder)).isEqualTo(DecodeReason.OK);
  }

  private void assertOpens(DecodeReason reason) {
    assertThat(decoder.open(frame, 0, frame.length)).isEqualTo(reason);
  }

  private void flip(int bit) {
    frame[bit >> 3] ^= (byte) (1 << (bit & 7));
  }
}
