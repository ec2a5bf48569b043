package dev.lockstep.jobs.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.jobs.RunFolder;
import dev.lockstep.jobs.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The third bar reaches the limit at 105 and the stop at 95: which one first, nobody knows. */
final class PathBoundsIT {
  @TempDir private Path folder;

  @BeforeEach
  void importBars() throws IOException {
    Path file = folder.resolve("A.csv");
    Files.writeString(
        file,
        """
        time,open,high,low,close,volume
        2020-01-06,100,101,99,100,1
        2020-01-07,100,101,99,100,1
        2020-01-08,100,106,94,100,1
        2020-01-09,100,101,99,100,1
        """);
    succeed(List.of("import", file, "--dataset", folder.resolve("d"), "--bar", "1d"));
  }

  @ParameterizedTest
  @CsvSource({
    "pessimistic, 9950",
    "optimistic, 10050",
    "open-high-low-close, 10050",
    "open-low-high-close, 9950"
  })
  void aRunSaysWhatTheBestAndTheWorstPathWouldHaveGiven(String path, String finalEquity) {
    Path run = folder.resolve("run");
    succeed(
        List.of(
            "backtest",
            "--dataset",
            folder.resolve("d"),
            "--strategy",
            "bracket-once",
            "--cash",
            10_000,
            "--commission-bps",
            0,
            "--path",
            path,
            "--run-dir",
            run));

    RunFolder result = new RunFolder(run);
    assertThat(result.number("finalEquity")).isEqualByComparingTo(finalEquity);
    assertThat(result.number("ambiguousBars")).isEqualByComparingTo("1");
    assertThat(result.number("bestPathProfit")).isEqualByComparingTo("50");
    assertThat(result.number("worstPathProfit")).isEqualByComparingTo("-50");
  }

  private static void succeed(List<Object> arguments) {
    CommandRun run = CommandRun.of(arguments.toArray());
    assertThat(run.exitCode()).as(run.err()).isZero();
  }
}
