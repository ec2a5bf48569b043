package dev.lockstep.jobs.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sweep in a process of its own that is ended in the middle of its job, and gone on with. */
final class KilledSweepIT {
  private static final List<String> TABLES = List.of("trials.csv", "top.csv", "surface.csv");

  @TempDir private static Path folder;

  private static Path dataset;
  private static Map<String, String> unbroken;

  @BeforeAll
  static void runOnce() throws IOException {
    dataset = folder.resolve("data");
    CommandRun made =
        CommandRun.of(
            "generate", "--dataset", dataset, "--symbols", 4, "--bars", 10_000, "--bar", "1m");
    assertThat(made.exitCode()).as(made.err()).isZero();
    Path run = folder.resolve("unbroken");
    CommandRun whole = CommandRun.of(sweep(run));
    assertThat(whole.exitCode()).as(whole.err()).isZero();
    unbroken = tables(run);
    assertThat(unbroken.get("trials.csv").lines()).hasSize(1 + 39 * 151);
  }

  private static Object[] sweep(Path run) {
    return new Object[] {
      "sweep",
      "--dataset",
      dataset,
      "--run-dir",
      run,
      "--strategy",
      "sma-cross",
      "--param",
      "fast=2..40",
      "--param",
      "slow=50..200",
      "--parallelism",
      1,
      "--cash",
      1_000_000,
      "--commission-bps",
      3
    };
  }

  private static Map<String, String> tables(Path run) throws IOException {
    Map<String, String> tables = new TreeMap<>();
    for (String table : TABLES) {
      tables.put(table, Files.readString(run.resolve(table)));
    }
    return tables;
  }

  @Test
  void afterKillTheSweepGoesOnAndEndsWithTheSameBytes() throws Exception {
    Path run = folder.resolve("killed");
    Process process = startAndAwaitUnit(run);

    process.destroyForcibly().waitFor();

    assertThat(process.exitValue()).isNotZero();
    assertThat(run.resolve("manifest.json")).doesNotExist();
    assertGoesOn(run);
  }

  @Test
  void ctrlCKeepsFinishedUnitsAndSaysHowToGoOn() throws Exception {
    Path run = folder.resolve("interrupted");
    Process process = startAndAwaitUnit(run);

    CommandProcess.signal(process, "INT");

    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isEqualTo(130);
    assertThat(output.lines().reduce("", (first, last) -> last))
        .matches(
            "lockstep: stopped, \\d+ of \\d+ units are kept\\. "
                + "Go on with: \\./lockstep sweep --resume \\Q"
                + run
                + "\\E");
    assertThat(output).doesNotContain("\tat ").doesNotContain("Exception");
    assertGoesOn(run);
  }

  private static Process startAndAwaitUnit(Path run) throws Exception {
    Process process = CommandProcess.start(folder, sweep(run));
    boolean ended = false;
    while (!ended && !hasUnit(run)) {
      ended = process.waitFor(2, TimeUnit.MILLISECONDS);
    }
    assertThat(ended).as("ended before it could be stopped").isFalse();
    return process;
  }

  private static boolean hasUnit(Path run) throws IOException {
    if (!Files.isDirectory(run.resolve("units"))) {
      return false;
    }
    try (Stream<Path> files = Files.list(run.resolve("units"))) {
      return files.anyMatch(file -> file.toString().endsWith(".unit"));
    }
  }

  private static void assertGoesOn(Path run) throws IOException {
    CommandRun rest = CommandRun.of("sweep", "--resume", run, "--parallelism", 2);

    assertThat(rest.exitCode()).as(rest.err()).isZero();
    assertThat(rest.err()).containsPattern("going on: [1-9]\\d* of \\d+ units are there");
    assertThat(tables(run)).isEqualTo(unbroken);
    assertThat(run.resolve("manifest.json")).exists();
    assertThat(run.resolve("units")).doesNotExist();
  }
}
