package dev.lockstep.operators.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LiveSpecCodecTest {
  private final LiveSpec spec = LiveSpecs.everyFieldSet();

  @Test
  void aSpecificationComesBackWithEveryField() {
    assertThat(LiveSpecCodec.decode(LiveSpecCodec.encode(spec))).isEqualTo(spec);
  }

  @Test
  void nobodyStaysNobody() {
    LiveSpec empty =
        new LiveSpec(
            spec.feed(), spec.zone(), spec.equityNanos(), List.of(), List.of(), Optional.empty());

    assertThat(LiveSpecCodec.decode(LiveSpecCodec.encode(empty))).isEqualTo(empty);
  }

  @Test
  void equalSpecificationsHaveEqualBytes() {
    assertThat(LiveSpecCodec.encode(LiveSpecs.everyFieldSet()))
        .isEqualTo(LiveSpecCodec.encode(spec));
  }

  @Test
  void anUnknownVersionIsADefect() {
    byte[] bytes = LiveSpecCodec.encode(spec);
    bytes[0] = LiveSpecCodec.VERSION + 1;

    assertThatThrownBy(() -> LiveSpecCodec.decode(bytes))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("live specification state has version 2, this build reads 1 to 1");
  }

  @Test
  void bytesThatEndEarlyAreADefect() {
    byte[] bytes = LiveSpecCodec.encode(spec);

    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> LiveSpecCodec.decode(cut))
          .as("cut after %d bytes", length)
          .isInstanceOf(IllegalStateException.class);
    }
  }
}
