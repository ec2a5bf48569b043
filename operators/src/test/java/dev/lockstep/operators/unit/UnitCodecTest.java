package dev.lockstep.operators.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class UnitCodecTest {
  private final Unit unit = Units.everyFieldSet();

  @Test
  void aUnitComesBackWithEveryField() {
    assertThat(UnitCodec.decode(UnitCodec.encode(unit))).isEqualTo(unit);
  }

  @Test
  void unitsComeBackInTheirOrder() {
    Unit other = Units.unit(7, 8, unit.groups().get(1));

    assertThat(UnitCodec.decodeAll(UnitCodec.encodeAll(List.of(unit, other))))
        .containsExactly(unit, other);
  }

  @Test
  void equalUnitsHaveEqualBytes() {
    assertThat(UnitCodec.encode(Units.everyFieldSet())).isEqualTo(UnitCodec.encode(unit));
  }

  @Test
  void anUnknownVersionIsADefect() {
    byte[] bytes = UnitCodec.encode(unit);
    bytes[0] = UnitCodec.VERSION + 1;

    assertThatThrownBy(() -> UnitCodec.decode(bytes))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("unit state has version 2, this build reads 1 to 1");
  }

  @Test
  void bytesThatEndEarlyAreADefect() {
    byte[] bytes = UnitCodec.encode(unit);

    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> UnitCodec.decode(cut))
          .as("cut after %d bytes", length)
          .isInstanceOf(IllegalStateException.class);
    }
  }
}
