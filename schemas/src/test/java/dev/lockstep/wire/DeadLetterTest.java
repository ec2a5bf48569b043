package dev.lockstep.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.flatbuffers.FlatBufferBuilder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DeadLetterTest {
  private static final long SEED = 5;

  private final DeadLetterDecoder decoder = new DeadLetterDecoder();

  @ParameterizedTest
  @EnumSource(Codec.class)
  void everyFieldSurvivesARoundTrip(Codec codec) {
    DeadLetterDraft letter = LiveSamples.deadLetter();
    byte[] frame = LiveSamples.frame(letter, new FrameSettings(codec, true));

    assertThat(decoder.wrap(ByteBuffer.wrap(frame))).isEqualTo(DecodeReason.OK);
    assertThat(decoder.reason()).hasToString("CHECKSUM_MISMATCH");
    assertThat(decoder.detail()).hasToString("the checksum is not that of the bytes");
    assertThat(decoder.partition()).isEqualTo(3);
    assertThat(decoder.offset()).isEqualTo(123_456_789_012L);
    assertThat(decoder.row()).isEqualTo(17);
    assertThat(decoder.rows()).isEqualTo(4_079);
    assertThat(decoder.group()).hasToString("majors");
    assertThat(decoder.frameBytes()).isEqualTo(40);
    assertThat(decoder.keptBytes()).isEqualTo(40);
    assertThat(decoder.copyFrame()).isEqualTo(letter.frame);
  }

  @Test
  void emptyRecordOfUnknownGroupIsKeptAsSuch() {
    assertThat(decode(LiveSamples.deadLetter().clear().reason("TRUNCATED")))
        .isEqualTo(DecodeReason.OK);
    assertThat(decoder.rows()).isEqualTo(1);
    assertThat(decoder.group().isEmpty()).isTrue();
    assertThat(decoder.detail().isEmpty()).isTrue();
    assertThat(decoder.frameBytes()).isZero();
    assertThat(decoder.copyFrame()).isEmpty();
  }

  @Test
  void recordLongerThanTheLimitIsCutAndItsLengthKept() {
    byte[] record = new byte[DeadLetterDraft.MAX_KEPT_BYTES + 2];
    new SplittableRandom(SEED).nextBytes(record);

    assertThat(decode(LiveSamples.deadLetter().frame(record, 1, record.length - 1)))
        .isEqualTo(DecodeReason.OK);
    assertThat(decoder.frameBytes()).isEqualTo(DeadLetterDraft.MAX_KEPT_BYTES + 1);
    assertThat(decoder.keptBytes()).isEqualTo(DeadLetterDraft.MAX_KEPT_BYTES);
    assertThat(decoder.copyFrame())
        .isEqualTo(Arrays.copyOfRange(record, 1, DeadLetterDraft.MAX_KEPT_BYTES + 1));
    assertThat(decode(LiveSamples.deadLetter().frame(record, 2, record.length - 2)))
        .isEqualTo(DecodeReason.OK);
    assertThat(decoder.frameBytes()).isEqualTo(decoder.keptBytes());
  }

  @Test
  void textsThatCameFromBadInputAreMadeReadable() {
    byte[] key = "key\n?".getBytes(StandardCharsets.UTF_8);
    key[4] = (byte) 0xFF;

    assertThat(decode(LiveSamples.deadLetter().group(key).detail("é".repeat(200))))
        .isEqualTo(DecodeReason.OK);
    assertThat(decoder.group()).hasToString("key \uFFFD");
    assertThat(decoder.detail()).hasToString("é".repeat(127));
  }

  @Test
  void letterWithoutReasonPositionOrEventsIsNotEncoded() {
    DeadLetterEncoder encoder = new DeadLetterEncoder(FrameSettings.DEFAULT);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> encoder.encode(LiveSamples.deadLetter().reason("")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> encoder.encode(LiveSamples.deadLetter().position(-1, 0)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> encoder.encode(LiveSamples.deadLetter().position(0, -1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> encoder.encode(LiveSamples.deadLetter().rows(2, 0)))
        .withMessageContaining("were 3, 123456789012, 2 and 0");
  }

  @Test
  void letterThatHoldsAnotherLengthThanItMustIsRefused() {
    assertThat(decode(3, 1, 3)).isEqualTo(DecodeReason.OK);
    assertThat(decode(3, 1, 4)).isEqualTo(DecodeReason.BAD_FRAME_LENGTH);
    assertThat(decode(3, 1, -1)).isEqualTo(DecodeReason.BAD_FRAME_LENGTH);
    assertThat(decode(3, 1, Long.MAX_VALUE)).isEqualTo(DecodeReason.BAD_FRAME_LENGTH);
    int tooLong = DeadLetterDraft.MAX_KEPT_BYTES + 1;
    assertThat(decode(tooLong, 1, tooLong)).isEqualTo(DecodeReason.BAD_FRAME_LENGTH);
    assertThat(decode(3, 0, 3)).isEqualTo(DecodeReason.BAD_ROW_COUNT);
    assertThat(decode(3, -1, 3)).isEqualTo(DecodeReason.BAD_ROW_COUNT);
  }

  /** A letter as only another sender would write it. */
  private DecodeReason decode(int keptBytes, int rows, long frameBytes) {
    FlatBufferBuilder builder = new FlatBufferBuilder(256);
    int kept = builder.createByteVector(new byte[keptBytes]);
    int reason = builder.createString("LATE");
    builder.startTable(9);
    builder.addLong(DeadLetterFields.FRAME_BYTES, frameBytes, 0);
    builder.addOffset(DeadLetterFields.REASON, reason, 0);
    builder.addOffset(DeadLetterFields.FRAME, kept, 0);
    builder.addInt(DeadLetterFields.ROWS, rows, 0);
    builder.finish(builder.endTable());
    return decoder.wrap(
        new FrameEncoder(FrameSettings.DEFAULT)
            .encode(MessageType.DEAD_LETTER, builder.dataBuffer()));
  }

  private DecodeReason decode(DeadLetterDraft letter) {
    return decoder.wrap(ByteBuffer.wrap(LiveSamples.frame(letter, FrameSettings.DEFAULT)));
  }
}
