package dev.lockstep.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.benchmarks.ratio.Ratios;
import dev.lockstep.benchmarks.ratio.WorkSizes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs every benchmark once on little data, so that none of them rots unseen. */
final class BenchmarksRunTest {
  private static final WorkSizes LITTLE = new WorkSizes(4_096, 60, 3, 20);

  @Test
  void everyBenchmarkRunsOnce() throws RunnerException {
    System.setProperty("jmh.ignoreLock", "true");
    Options once =
        new OptionsBuilder()
            .include("dev\\.lockstep\\.")
            .param("bars", "4095")
            .param("sets", "10")
            .mode(Mode.SingleShotTime)
            .forks(0)
            .warmupIterations(0)
            .measurementIterations(1)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build();

    Collection<RunResult> results = new Runner(once).run();

    assertThat(results).isNotEmpty();
  }

  /** Whether gates hold says nothing on little data; that all agree does. */
  @Test
  void everyRatioIsMeasuredOnce() throws IOException {
    String report = ratios("--seconds", "0.001");

    assertThat(report)
        .contains("one lane, 4,096 minutes")
        .contains("3 symbols x 60 days, one cash")
        .contains("reading a TradeEvent")
        .contains("sma-cross, 20 sets x 4,096 minutes")
        .contains("bollinger-breakout, 20 sets x 4,096 minutes")
        .contains("limit and stop orders working, 20 sets x 4,096 minutes")
        .containsPattern("engine .* [0-9.]+ x sma-cross, gate 3 x (holds|MISSED)")
        .doesNotContain("DISAGREE");
  }

  private static String ratios(String... arguments) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      Ratios.compare(List.of(arguments), LITTLE, out);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
