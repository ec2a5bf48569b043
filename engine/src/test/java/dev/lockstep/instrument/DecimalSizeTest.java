package dev.lockstep.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DecimalSizeTest {
  @ParameterizedTest
  @CsvSource({
    "1, 1, 0",
    "0.05, 5, 2",
    "0.50, 5, 1",
    "100, 100, 0",
    "1e2, 100, 0",
    "1E-8, 1, 8",
    "0.000000000001, 1, 12",
    "' 2.5 ', 25, 1"
  })
  void textIsReadInLowestTerms(String text, long units, int scale) {
    assertThat(DecimalSize.parse(text)).isEqualTo(new DecimalSize(units, scale));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "abc", "", "1e30", "NaN", "0.0"})
  void whatIsNoPositiveNumberIsRefused(String text) {
    assertThatThrownBy(() -> DecimalSize.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("size must be a decimal number > 0, was " + text);
  }

  @Test
  void tooManyDecimalPlacesAreRefused() {
    assertThatThrownBy(() -> DecimalSize.parse("1e-13"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("size must have 0 to 12 decimal places, had 13");
    assertThatThrownBy(() -> new DecimalSize(1, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("size must have 0 to 12 decimal places, had -1");
    assertThatThrownBy(() -> new DecimalSize(0, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("size must be > 0, was 0e-2");
  }

  @Test
  void textIsPlain() {
    assertThat(DecimalSize.parse("1e-8")).hasToString("0.00000001");
    assertThat(DecimalSize.parse("1e3")).hasToString("1000");
    assertThat(DecimalSize.ONE).hasToString("1");
  }
}
