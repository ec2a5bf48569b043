package dev.lockstep.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FrameReaderTest {
  @ParameterizedTest
  @EnumSource(Codec.class)
  void framesComeBackInOrderAlignedAndUnchanged(Codec codec) throws IOException {
    List<byte[]> frames = frames(new FrameSettings(codec, true));
    FrameReader reader = new FrameReader(new Trickle(file(frames)));
    long position = 0;

    for (byte[] frame : frames) {
      assertThat(reader.next()).isEqualTo(DecodeReason.OK);
      assertThat(reader.position()).isEqualTo(position).matches(at -> at % 8 == 0);
      assertThat(Samples.bytes(reader.frame())).isEqualTo(frame);
      position += frame.length;
    }
    assertThat(reader.next()).isEqualTo(DecodeReason.END_OF_FRAMES);
    assertThat(reader.next()).isEqualTo(DecodeReason.END_OF_FRAMES);
  }

  @Test
  void emptyFileHasNoFrames() throws IOException {
    FrameReader reader = new FrameReader(InputStream.nullInputStream());

    assertThat(reader.next()).isEqualTo(DecodeReason.END_OF_FRAMES);
  }

  @Test
  void fileThatEndsInsideAFrameIsTruncated() throws IOException {
    byte[] file = file(frames(FrameSettings.DEFAULT));
    for (int missing = 1; missing < 200; missing += 3) {
      assertThat(lastReason(Arrays.copyOf(file, file.length - missing)))
          .isEqualTo(DecodeReason.TRUNCATED);
    }
  }

  @Test
  void damagedHeaderEndsTheReadingWithItsReason() throws IOException {
    byte[] file = file(frames(FrameSettings.DEFAULT));
    file[0] = 0;
    assertThat(lastReason(file)).isEqualTo(DecodeReason.BAD_MAGIC);
    file[0] = 'L';
    LittleEndian.putInt(file, FrameHeader.LENGTH_AT, Integer.MAX_VALUE);
    assertThat(lastReason(file)).isEqualTo(DecodeReason.LENGTH_ABOVE_LIMIT);
    LittleEndian.putInt(file, FrameHeader.LENGTH_AT, FrameHeader.MAX_PAYLOAD_BYTES);
    assertThat(lastReason(file)).isEqualTo(DecodeReason.TRUNCATED);
  }

  private static List<byte[]> frames(FrameSettings settings) {
    List<byte[]> frames = new ArrayList<>();
    for (int rows : new int[] {1, 7, 4_096, 4_096, 3, 4_096}) {
      frames.add(Samples.barFrame(rows, settings));
      frames.add(Samples.tradeFrame(rows, settings));
      frames.add(Samples.frame(Samples.typicalTrade(), settings));
    }
    return frames;
  }

  private static byte[] file(List<byte[]> frames) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FrameWriter writer = new FrameWriter(out);
    for (byte[] frame : frames) {
      writer.write(ByteBuffer.wrap(frame));
    }
    assertThat(writer.position()).isEqualTo(out.size());
    return out.toByteArray();
  }

  private static DecodeReason lastReason(byte[] file) throws IOException {
    FrameReader reader = new FrameReader(new ByteArrayInputStream(file));
    DecodeReason reason = reader.next();
    while (reason == DecodeReason.OK) {
      reason = reader.next();
    }
    return reason;
  }

  /** Gives a few bytes at a time, as a socket may. */
  private static final class Trickle extends ByteArrayInputStream {
    Trickle(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] target, int at, int length) {
      return super.read(target, at, Math.min(length, 1_021));
    }
  }
}
