package dev.lockstep.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.wire.generated.ControlEvent;
import dev.lockstep.wire.generated.DeadLetter;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ControlAndDeadLetterFuzzTest {
  private static final long SEED = 20_260_104;
  private static final int BUFFERS = 200_000;

  private final ControlEventDecoder control = new ControlEventDecoder();
  private final DeadLetterDecoder letter = new DeadLetterDecoder();

  @Test
  void damagedControlEventIsReadAsTheOracleReadsItOrHasAReason() {
    FrameSettings unchecked = new FrameSettings(Codec.NONE, false);
    List<byte[]> sound =
        List.of(
            LiveSamples.frame(LiveSamples.control(), unchecked),
            LiveSamples.frame(LiveSamples.control().lane("").note(""), unchecked),
            LiveSamples.frame(LiveSamples.control(), FrameSettings.DEFAULT));

    Set<DecodeReason> seen =
        new Mutations(SEED, sound).feed(BUFFERS, control::wrap, this::checkControl);

    assertThat(seen).as("reasons seen with seed %d", SEED).hasSizeGreaterThan(22);
  }

  @Test
  void damagedDeadLetterIsReadAsTheOracleReadsItOrHasAReason() {
    FrameSettings unchecked = new FrameSettings(Codec.NONE, false);
    List<byte[]> sound =
        List.of(
            LiveSamples.frame(LiveSamples.deadLetter(), unchecked),
            LiveSamples.frame(LiveSamples.deadLetter().frame(new byte[3]).group(""), unchecked),
            LiveSamples.frame(LiveSamples.deadLetter().frame(new byte[0]), unchecked),
            LiveSamples.frame(LiveSamples.deadLetter(), FrameSettings.DEFAULT));

    Set<DecodeReason> seen =
        new Mutations(SEED, sound).feed(BUFFERS, letter::wrap, this::checkLetter);

    assertThat(seen).as("reasons seen with seed %d", SEED).hasSizeGreaterThan(22);
  }

  private void checkControl(byte[] frame) {
    ControlEvent oracle = ControlEvent.getRootAsControlEvent(payload(frame));
    boolean agrees =
        control.command() >= 1
            && control.command() <= 5
            && control.sequence() > 0
            && control.timestampNanos() == oracle.timestampNanos()
            && control.sequence() == oracle.sequence()
            && control.command() == oracle.command()
            && control.userId() == oracle.userId()
            && agrees(control.eventId(), oracle.eventId())
            && agrees(control.group(), oracle.group())
            && agrees(control.lane(), oracle.lane())
            && agrees(control.note(), oracle.note());
    if (!agrees) {
      throw new AssertionError("a value is invalid or differs from the generated accessor's");
    }
  }

  private void checkLetter(byte[] frame) {
    DeadLetter oracle = DeadLetter.getRootAsDeadLetter(payload(frame));
    boolean agrees =
        letter.rows() > 0
            && letter.partition() == oracle.partition()
            && letter.offset() == oracle.offset()
            && letter.row() == oracle.row()
            && letter.rows() == oracle.rows()
            && letter.frameBytes() == oracle.frameBytes()
            && letter.keptBytes() == oracle.frameLength()
            && agrees(letter.reason(), oracle.reason())
            && agrees(letter.detail(), oracle.detail())
            && agrees(letter.group(), oracle.group());
    byte[] kept = letter.copyFrame();
    for (int i = 0; i < kept.length; i++) {
      agrees &= (kept[i] & 0xFF) == oracle.frame(i);
    }
    if (!agrees) {
      throw new AssertionError("a value is invalid or differs from the generated accessor's");
    }
  }

  private static ByteBuffer payload(byte[] frame) {
    return ByteBuffer.wrap(frame, FrameHeader.BYTES, frame.length - FrameHeader.BYTES).slice();
  }

  private static boolean agrees(TextView text, String expected) {
    return text.toString().equals(expected == null ? "" : expected);
  }
}
