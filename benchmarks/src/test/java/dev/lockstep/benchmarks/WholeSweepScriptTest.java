package dev.lockstep.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that times whole sweeps, with a launcher that only pretends to sweep. */
final class WholeSweepScriptTest {
  /** Writes what the script reads: a second per million bars and slot, half a second outside. */
  private static final String LAUNCHER =
      """
      #!/usr/bin/env bash
      set -euo pipefail
      command=$1
      shift
      slots=2 rows=10000 extra=
      while [[ $# -gt 0 ]]; do
        case $1 in
          --dataset) dataset=$2 ;;
          --bars) bars=$2 ;;
          --run-dir) folder=$2 ;;
          --parallelism) slots=$2 ;;
          --param) [[ $2 == fast=10..250:10 ]] && rows=1000 ;;
        esac
        shift 2
      done
      if [[ $command == generate ]]; then
        mkdir -p "$dataset"
        echo "$bars" >"$dataset/bars"
        exit
      fi
      [[ ${FAKE_FAILS:-} ]] && { echo "lockstep: out of luck" >&2; exit 1; }
      [[ ${FAKE_DIFFERS:-} ]] && extra=$slots
      mkdir -p "$folder"
      bars=$(<"$dataset/bars")
      { echo trial; seq -f "%.0f$extra" "$rows"; } >"$folder/trials.csv"
      wall=$(awk -v bars="$bars" -v slots="$slots" -v gain="${FAKE_GAIN:-1}" \\
        'BEGIN { printf "%.4f", 0.5 + bars / 1e6 / (1 + (slots - 1) * gain) }')
      printf '{\\n  "wallSeconds" : %s,\\n  "nanosPerBarEvaluation" : 1.5\\n}\\n' "$wall" \\
        >"$folder/summary.json"
      """;

  @TempDir private Path root;

  @BeforeEach
  void copyScripts() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash");
    Files.createDirectory(root.resolve("benchmarks"));
    for (String script : new String[] {"whole-sweep", "timing.sh"}) {
      Files.copy(Path.of(script), root.resolve("benchmarks").resolve(script));
    }
    Path launcher = root.resolve("lockstep");
    Files.writeString(launcher, LAUNCHER);
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
  }

  @Test
  void everyFigureHasItsVerdict() throws IOException, InterruptedException {
    assertThat(run(0, "1"))
        .containsPattern("1,000 sets x 491,520 minutes +median .* gate 5 s holds, aim 2 s reached")
        .contains("1.50 ns per bar and set in the engine")
        .containsPattern("10,000 sets x 200,000 minutes +(at most|memory cannot be measured)")
        .containsPattern("1 slot to 2 inside the job +(not judged|.*gate 1.8 holds)");
  }

  @Test
  void secondSlotThatGainsTooLittleMissesItsGate() throws IOException, InterruptedException {
    assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "there is one processor");

    // A little of what is taken off belongs to the job.
    assertThat(run(1, "1", "FAKE_GAIN=0.5")).contains("1.51 times as fast", "gate 1.8 MISSED");
  }

  @Test
  void differentResultsEndIt() throws IOException, InterruptedException {
    assertThat(run(1, "1", "FAKE_DIFFERS=1"))
        .contains("whole-sweep: one slot and two must give equal trials.csv");
  }

  @Test
  void failureIsPassedOnInOneLine() throws IOException, InterruptedException {
    assertThat(run(1, "1", "FAKE_FAILS=1"))
        .contains("whole-sweep: the sweep failed: lockstep: out of luck");
  }

  @Test
  void runsMustBeANumber() throws IOException, InterruptedException {
    assertThat(run(2, "many"))
        .isEqualTo("whole-sweep: runs must be a whole number > 0, was many\n");
  }

  private String run(int expectedEnd, String runs, String... environment)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("/bin/bash", root.resolve("benchmarks/whole-sweep").toString(), runs);
    for (String entry : environment) {
      int split = entry.indexOf('=');
      builder.environment().put(entry.substring(0, split), entry.substring(split + 1));
    }
    Process script = builder.redirectErrorStream(true).start();
    String text = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(script.waitFor()).as(text).isEqualTo(expectedEnd);
    return text;
  }
}
