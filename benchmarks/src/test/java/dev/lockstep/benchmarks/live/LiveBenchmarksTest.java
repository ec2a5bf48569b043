package dev.lockstep.benchmarks.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each benchmark once on little data; whether gates hold says nothing there. */
final class LiveBenchmarksTest {
  @Test
  void throughputOfAllContendersIsMeasuredAndAgrees() throws Exception {
    String report =
        report(
            "throughput",
            "--events",
            "4000",
            "--warm-up",
            "1000",
            "--symbols",
            "3",
            "--rounds",
            "1");

    assertThat(report)
        .contains("bare job, single events")
        .contains("live graph, single events")
        .contains("live graph, 1 ms bundles")
        .contains("live graph, blocks of 256")
        .doesNotContain("DISAGREES");
  }

  @Test
  void latencyIsMeasuredForEachWayOfWaiting() throws Exception {
    String report =
        report(
            "latency",
            "--rate",
            "500",
            "--seconds",
            "1",
            "--warm-up",
            "1",
            "--symbols",
            "3",
            "--buffer-timeout",
            "0ms,10ms",
            "--bundle",
            "0ms");

    assertThat(report).containsPattern("0 ms, 0 ms +500 ").containsPattern("10 ms, 0 ms +500 ");
  }

  @Test
  void checkpointsAreMeasuredWithEnginesOnTheHeapAndEvicted() throws Exception {
    String report =
        report(
            "checkpoints",
            "--symbols",
            "50",
            "--touch-rate",
            "100",
            "--seconds",
            "3",
            "--hot",
            "2",
            "--hot-groups",
            "10,50");

    assertThat(report).contains("10, all symbols once").contains("50, few trade on");
  }

  @Test
  void aMistakeIsOneLineThatNamesTheValue() {
    assertThatThrownBy(() -> report("latency", "--bundle", "1s"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("--bundle must be a time such as 10ms, was 1s");
    assertThatThrownBy(() -> report("latency", "--symbols", "0"))
        .hasMessage("--symbols must be a whole number > 0, was 0");
    assertThatThrownBy(() -> report("speed"))
        .hasMessage("say what to measure: checkpoints, latency, throughput");
  }

  private static String report(String... arguments) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      LiveBenchmarks.run(List.of(arguments), out);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
