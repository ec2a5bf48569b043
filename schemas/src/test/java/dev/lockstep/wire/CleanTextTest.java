package dev.lockstep.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class CleanTextTest {
  private static final long SEED = 19;
  private static final int BEFORE = 8;

  @Test
  void textThatIsFineStaysAsItIs() {
    assertThat(CleanText.of("")).isEmpty();
    assertThat(CleanText.of("Zürich ₿ 😀")).isEqualTo("Zürich ₿ 😀");
  }

  @Test
  void controlCharactersAndHalvesOfSurrogatesAreReplaced() {
    assertThat(CleanText.of("a\u0000b\r\n\u007Fc")).isEqualTo("a b   c");
    assertThat(CleanText.of("\uD83D!\uDE00")).isEqualTo("?!?");
  }

  @Test
  void cutNeverSplitsACharacter() {
    assertThat(CleanText.of("x".repeat(256))).isEqualTo("x".repeat(255));
    assertThat(CleanText.of("x".repeat(254) + "é")).isEqualTo("x".repeat(254));
    assertThat(CleanText.of("😀".repeat(64))).isEqualTo("😀".repeat(63));
  }

  @Test
  void anyStringBecomesATextThatDecodersTake() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(300);
      int bound = random.nextBoolean() ? 0x100 : 0x10000;
      for (int at = 0; at < length; at++) {
        text.append((char) random.nextInt(bound));
      }
      byte[] clean = CleanText.of(text.toString()).getBytes(StandardCharsets.UTF_8);
      byte[] bytes = new byte[BEFORE + clean.length + 1];
      System.arraycopy(clean, 0, bytes, BEFORE, clean.length);
      boolean isText = clean.length <= 255 && Utf8.isText(bytes, BEFORE, clean.length);
      assertThat(isText).as("seed %d, text %d", SEED, i).isTrue();
    }
  }
}
