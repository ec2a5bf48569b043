package dev.lockstep.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.jobs.JsonText;
import dev.lockstep.jobs.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sweep prints and leaves, also when it goes wrong. */
final class SweepOutputIT {
  @TempDir private Path folder;

  @BeforeEach
  void generate() {
    CommandRun made = CommandRun.of("generate", "--dataset", folder.resolve("data"), "--bars", 500);
    assertThat(made.exitCode()).as(made.err()).isZero();
  }

  private CommandRun sweep(String run, String... options) {
    List<Object> arguments = new ArrayList<>(List.of("sweep", "--strategy", "sma-cross"));
    arguments.addAll(List.of("--dataset", folder.resolve("data"), "--cash", 1_000_000));
    arguments.addAll(List.of("--commission-bps", 3, "--run-dir", folder.resolve(run)));
    arguments.addAll(List.of("--param", "fast=5..20:5", "--where", "fast < slow"));
    arguments.addAll(List.of(options));
    return CommandRun.of(arguments.toArray());
  }

  @Test
  void theTerminalShowsPlanBestTrialsHeatMapAndWhereTheRestIs() {
    CommandRun run = sweep("run", "--param", "slow=10..40:10", "--top", "3");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err())
        .contains("parameter.1=fast=5..20:5", "account.cash=1000000")
        .contains("12 trials (4 more left out by --where) over 3 symbols of 1,500 bars")
        .contains("18 k bar evaluations in ")
        .doesNotContain("sweep: ");
    assertThat(run.out().lines().toList().get(0))
        .matches("rank +trial +fast +slow +sharpe +totalReturn +maxDrawdown +trades");
    assertThat(run.out())
        .contains("sharpe, fast across, slow down:")
        .contains("* best, - no trial competes")
        .contains("12 trials (4 more left out by --where) in ")
        .contains("Run directory: " + folder.resolve("run"));
    assertThat(run.out().lines().filter(line -> line.matches("[123] .*"))).hasSize(3);
    assertThat(new RunFolder(folder.resolve("run")).rows("trials.csv")).hasSize(12);
  }

  @Test
  void jsonIsTheSummaryAndNothingElse() throws IOException {
    CommandRun run = sweep("run", "--param", "slow=30,60", "--json");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo(Files.readString(folder.resolve("run/summary.json")));
    Map<String, String> summary = JsonText.flat(run.out());
    assertThat(summary)
        .containsEntry("trials", "8")
        .containsEntry("failedTrials", "0")
        .containsEntry("setsLeftOutByConstraints", "0")
        .containsEntry("barEvaluations", "12000")
        .containsEntry("objective", "sharpe")
        .containsKeys("bestTrial/trial", "bestTrial/parameters/fast", "wallSeconds");
  }

  @Test
  void aCompleteSweepIsShownAgainWhenItIsResumed() throws IOException {
    CommandRun first = sweep("run", "--param", "slow=30,60");
    Map<String, String> before = contents(folder.resolve("run"));

    CommandRun again = CommandRun.of("sweep", "--resume", folder.resolve("run"));

    assertThat(again.exitCode()).as(again.err()).isZero();
    assertThat(again.err()).contains("nothing is missing: the sweep is complete");
    assertThat(withoutTime(again.out())).isEqualTo(withoutTime(first.out()));
    assertThat(contents(folder.resolve("run"))).isEqualTo(before);
  }

  @Test
  void anObjectiveThatNoTrialReachesIsSaidAfterTheTablesAreWritten() {
    CommandRun run = sweep("run", "--param", "slow=30,60", "--min-trades", "100000", "--json");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("lockstep: no trial has a sharpe with 100000 trades or more")
        .hasLineCount(1);
    RunFolder directory = new RunFolder(folder.resolve("run"));
    assertThat(directory.rows("trials.csv")).hasSize(8);
    assertThat(directory.rows("top.csv")).isEmpty();
    assertThat(JsonText.flat(run.out())).containsEntry("bestTrial", "null");
  }

  @Test
  void everyStatisticCanBeTheObjective() {
    List<String> labels = List.of("finalEquity", "profitFactor", "maxDrawdown", "trades", "fees");
    for (String label : labels) {
      CommandRun run = sweep(label, "--param", "slow=30", "--objective", label);

      assertThat(run.exitCode()).as(label + ": " + run.err()).isZero();
      assertThat(run.out()).contains(label + " by fast:");
    }
  }

  @Test
  void aFailingTrialIsARowWithItsReason() {
    CommandRun run =
        CommandRun.of(
            "sweep",
            "--strategy",
            "faulty",
            "--dataset",
            folder.resolve("data"),
            "--run-dir",
            folder.resolve("run"),
            "--param",
            "every=5..9",
            "--cash",
            1_000_000,
            "--commission-bps",
            0);

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("1 trial failed: trials.csv says why");
    List<String> rows = new RunFolder(folder.resolve("run")).rows("trials.csv");
    assertThat(rows).hasSize(5);
    assertThat(rows.get(2)).startsWith("3,faulty,7,failed,").contains("does not like 7");
  }

  @Test
  void theBestTrialsAreWrittenAsWholeBacktests() {
    CommandRun run = sweep("run", "--param", "slow=30,60", "--top", "2", "--detail", "top");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).contains("running the best 2 again");
    assertThat(contentsOfTop()).hasSize(2);
  }

  @Test
  void aDamagedDatasetFailsTheSweepWithOneLineThatSaysHowToGoOn() throws IOException {
    Path file = folder.resolve("data/SYM002.blocks");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 0x20;
    Files.write(file, bytes);

    CommandRun run = sweep("run", "--param", "slow=30,60", "--json");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("lockstep: ")
        .contains(file + " is damaged at byte ")
        .endsWith("Go on with: ./lockstep sweep --resume " + folder.resolve("run") + "\n")
        .hasLineCount(1);
  }

  private List<Path> contentsOfTop() {
    try (Stream<Path> files = Files.list(folder.resolve("run/top"))) {
      return files.filter(trial -> Files.exists(trial.resolve("fills.csv"))).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String withoutTime(String output) {
    return output.replaceAll("( in [0-9.]+ s)?\\. Run directory", ". Run directory");
  }

  private static Map<String, String> contents(Path run) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(run)) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return contents;
  }
}
