package dev.lockstep.jobs.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.jobs.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backtest in a process of its own that is killed in the middle of its job. */
final class KilledBacktestIT {
  private static final int SYMBOLS = 50;

  @TempDir private Path folder;

  @Test
  void leavesNoRunThatLooksFinishedAndTheNextOneSucceeds() throws Exception {
    Path dataset = folder.resolve("data");
    CommandRun made =
        CommandRun.of(
            "generate",
            "--dataset",
            dataset,
            "--symbols",
            SYMBOLS,
            "--bars",
            20_000,
            "--bar",
            "1m");
    assertThat(made.exitCode()).as(made.err()).isZero();
    Path run = folder.resolve("run");
    Path fills = folder.resolve(".run.part/contents/fills.csv");

    Process process = start(dataset, run);
    boolean ended = false;
    while (!ended && !(Files.exists(fills) && Files.size(fills) > 0)) {
      ended = process.waitFor(2, TimeUnit.MILLISECONDS);
    }
    process.destroyForcibly().waitFor();

    assertThat(process.exitValue()).isNotZero();
    assertThat(fills).exists();
    assertThat(fills.resolveSibling("manifest.json")).doesNotExist();
    assertThat(run).doesNotExist();
    assertThat(CommandRun.of("inspect", dataset).exitCode()).isZero();

    Process again = start(dataset, run);
    String output = new String(again.getInputStream().readAllBytes(), UTF_8);
    assertThat(again.waitFor()).as(output).isZero();
    assertThat(folder.resolve(".run.part")).doesNotExist();
    RunFolder finished = new RunFolder(run);
    assertThat(finished.number("bars")).isEqualByComparingTo(Long.toString(SYMBOLS * 20_000L));
    assertThat(finished.rows("fills.csv")).hasSize(finished.number("fills").intValueExact());
  }

  private Process start(Path dataset, Path run) throws IOException {
    return CommandProcess.start(
        folder,
        "backtest",
        "--dataset",
        dataset,
        "--run-dir",
        run,
        "--strategy",
        "sma-cross",
        "--parallelism",
        "1",
        "--json",
        "--cash",
        "1000000",
        "--commission-bps",
        "0");
  }
}
