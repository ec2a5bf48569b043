package dev.lockstep.benchmarks.ratio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the command line of the ratios takes, and what it says about mistakes. */
final class RatioOptionsTest {

  @Test
  void withoutOptionsAllWorkRunsOnRandomWalks() {
    RatioOptions options = RatioOptions.parse(List.of());

    assertThat(options.dataFolder()).isEmpty();
    assertThat(options.wants("lane") && options.wants("sweep")).isTrue();
  }

  @Test
  void onlyTheNamedWorkIsWanted() {
    RatioOptions options = RatioOptions.parse(List.of("--only", "lane,wire", "--seconds", "0.5"));

    assertThat(options.wants("wire")).isTrue();
    assertThat(options.wants("sweep")).isFalse();
    assertThat(options.seconds()).isEqualTo(0.5);
  }

  @Test
  void mistakesNameTheValue() {
    assertMistake("--seconds must be a number > 0, was abc", "--seconds", "abc");
    assertMistake("--seconds must be a number > 0, was 0", "--seconds", "0");
    assertMistake("--data must be a folder, was no-such-folder", "--data", "no-such-folder");
    assertMistake("option --only needs a value", "--only");
    assertMistake("options are --data, --seconds and --only, was --sets", "--sets", "3");
  }

  private static void assertMistake(String message, String... arguments) {
    assertThatThrownBy(() -> RatioOptions.parse(List.of(arguments)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
