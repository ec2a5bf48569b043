package dev.lockstep.jobs.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DecimalTextTest {
  private final DecimalText decimal = new DecimalText();

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0",
    "1, 1, 0",
    "3.7560075000, 37560075, 7",
    "100.00, 100, 0",
    "1200, 1200, 0",
    "-5.50, -55, 1",
    "+5.5, 55, 1",
    ".5, 5, 1",
    "5., 5, 0",
    "0.0, 0, 0",
    "' 7.25 ', 725, 2",
    "1e3, 1000, 0",
    "1.5e-7, 15, 8",
    "123456789012345678, 123456789012345678, 0",
    "95.108573913574218750, 951085739135742188, 16"
  })
  void textIsReadExactlyInLowestTerms(String text, long mantissa, int scale) {
    assertThat(decimal.parse(text)).isTrue();
    assertThat(decimal.mantissa()).isEqualTo(mantissa);
    assertThat(decimal.scale()).isEqualTo(scale);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "-", ".", "null", "NaN", "1,5", "1.2.3", "abc", "1e30", "1e-30", "0x10", "1 2"
      })
  void anythingElseIsRefused(String text) {
    assertThat(decimal.parse(text)).isFalse();
  }

  @Test
  void randomDecimalsAgreeWithBigDecimal() {
    long seed = 42;
    Random random = new Random(seed);
    for (int trial = 0; trial < 20_000; trial++) {
      int digits = 1 + random.nextInt(17);
      long unscaled = Math.floorMod(random.nextLong(), PowersOfTen.of(digits));
      int scale = random.nextInt(13);
      BigDecimal expected = BigDecimal.valueOf(unscaled, scale);
      String text = expected.toPlainString();
      assertThat(decimal.parse(text)).as("seed %d, %s", seed, text).isTrue();
      assertThat(BigDecimal.valueOf(decimal.mantissa(), decimal.scale()))
          .as("seed %d, %s", seed, text)
          .isEqualByComparingTo(expected);
      assertThat(decimal.toDouble())
          .as("seed %d, %s", seed, text)
          .isEqualTo(Double.parseDouble(text));
    }
  }

  @Test
  void comparisonOfDecimalsAgreesWithBigDecimal() {
    long seed = 43;
    Random random = new Random(seed);
    for (int trial = 0; trial < 20_000; trial++) {
      long left = random.nextLong() >>> (1 + random.nextInt(60));
      long right = random.nextBoolean() ? left : random.nextLong() >>> (1 + random.nextInt(60));
      int leftScale = random.nextInt(19);
      int rightScale = random.nextInt(19);
      int expected =
          BigDecimal.valueOf(left, leftScale).compareTo(BigDecimal.valueOf(right, rightScale));
      assertThat(PowersOfTen.compare(left, leftScale, right, rightScale))
          .as("seed %d, %de-%d and %de-%d", seed, left, leftScale, right, rightScale)
          .isEqualTo(expected);
    }
  }
}
