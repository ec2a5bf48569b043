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
    assertThat(options.kinds()).containsExactly(WorkKind.values());
    assertThat(options.figuresFile()).isEmpty();
  }

  @Test
  void onlyTheNamedWorkIsWanted() {
    RatioOptions options = RatioOptions.parse(List.of("--only", "lane,wire", "--seconds", "0.5"));

    assertThat(options.wants(WorkKind.WIRE)).isTrue();
    assertThat(options.wants(WorkKind.ORDERS)).isFalse();
    assertThat(options.seconds()).isEqualTo(0.5);
  }

  @Test
  void sweepStandsForItsThreeStrategies() {
    RatioOptions options = RatioOptions.parse(List.of("--only", "sweep"));

    assertThat(options.kinds())
        .containsExactly(WorkKind.SMA_CROSS, WorkKind.BOLLINGER, WorkKind.ORDERS);
  }

  @Test
  void mistakesNameTheValue() {
    assertMistake("--seconds must be a number > 0, was abc", "--seconds", "abc");
    assertMistake("--seconds must be a number > 0, was 0", "--seconds", "0");
    assertMistake("--data must be a folder, was no-such-folder", "--data", "no-such-folder");
    assertMistake(
        "--only takes some of lane, cash, wire, sma-cross, bollinger, orders and sweep, was lanes",
        "--only",
        "wire,lanes");
    assertMistake("option --only needs a value", "--only");
    assertMistake("options are --data, --seconds, --only and --figures, was --sets", "--sets", "3");
  }

  private static void assertMistake(String message, String... arguments) {
    assertThatThrownBy(() -> RatioOptions.parse(List.of(arguments)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
