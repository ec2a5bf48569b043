package dev.lockstep.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lockstep.wire.generated.ControlCommand;
import java.nio.ByteBuffer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ControlEventTest {
  private final ControlEventDecoder decoder = new ControlEventDecoder();

  @ParameterizedTest
  @EnumSource(Codec.class)
  void everyFieldSurvivesARoundTrip(Codec codec) {
    byte[] frame = LiveSamples.frame(LiveSamples.control(), new FrameSettings(codec, true));

    assertThat(decoder.wrap(ByteBuffer.wrap(frame))).isEqualTo(DecodeReason.OK);
    assertThat(decoder.eventId()).hasToString("ops-événement-1");
    assertThat(decoder.timestampNanos()).isEqualTo(Samples.TIME_NANOS);
    assertThat(decoder.sequence()).isEqualTo(3);
    assertThat(decoder.group()).hasToString("majors");
    assertThat(decoder.lane()).hasToString("cross");
    assertThat(decoder.command()).isEqualTo(ControlCommand.Flatten);
    assertThat(decoder.userId()).isEqualTo(17);
    assertThat(decoder.note()).hasToString("too much risk");
  }

  @Test
  void commandWithoutLaneIsForAllLanes() {
    assertThat(decode(LiveSamples.control().lane("").note("").userId(0)))
        .isEqualTo(DecodeReason.OK);
    assertThat(decoder.lane().isEmpty()).isTrue();
    assertThat(decoder.note().isEmpty()).isTrue();
    assertThat(decoder.userId()).isZero();
  }

  @Test
  void eachBrokenRuleHasItsReason() {
    assertRefused(DecodeReason.UNKNOWN_COMMAND, event -> event.command((byte) 0));
    assertRefused(DecodeReason.UNKNOWN_COMMAND, event -> event.command((byte) 6));
    assertRefused(DecodeReason.UNKNOWN_COMMAND, event -> event.command((byte) -1));
    assertRefused(DecodeReason.BAD_USER_ID, event -> event.userId(-1));
    assertRefused(DecodeReason.BAD_TEXT, event -> event.note("a\tb"));
    assertRefused(DecodeReason.TEXT_TOO_LONG, event -> event.group("g".repeat(256)));
  }

  @Test
  void commandWithoutIdGroupTimeOrSequenceIsNotEncoded() {
    ControlEventEncoder encoder = new ControlEventEncoder(FrameSettings.DEFAULT);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> encoder.encode(LiveSamples.control().eventId("")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> encoder.encode(LiveSamples.control().group("")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> encoder.encode(LiveSamples.control().timestampNanos(0)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> encoder.encode(LiveSamples.control().sequence(0)))
        .withMessageContaining("timestampNanos and sequence must be > 0")
        .withMessageContaining("and 0 (event ops-événement-1)");
  }

  @Test
  void clearedDraftIsAsANewOne() {
    ControlEventDraft reused = LiveSamples.control().clear().eventId("a").group("b");
    ControlEventDraft fresh = new ControlEventDraft().group("b").eventId("a");

    assertThat(LiveSamples.frame(reused.timestampNanos(1).sequence(1), FrameSettings.DEFAULT))
        .isEqualTo(LiveSamples.frame(fresh.timestampNanos(1).sequence(1), FrameSettings.DEFAULT));
  }

  private void assertRefused(DecodeReason reason, UnaryOperator<ControlEventDraft> change) {
    assertThat(decode(change.apply(LiveSamples.control()))).isEqualTo(reason);
  }

  private DecodeReason decode(ControlEventDraft event) {
    return decoder.wrap(ByteBuffer.wrap(LiveSamples.frame(event, FrameSettings.DEFAULT)));
  }
}
