package dev.lockstep.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.jobs.JsonText;
import dev.lockstep.jobs.RunFolder;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a backtest prints and writes, and what it leaves when the dataset is damaged. */
final class BacktestOutputIT {
  @TempDir private Path folder;

  @BeforeEach
  void generate() {
    CommandRun made = CommandRun.of("generate", "--dataset", folder.resolve("data"), "--bars", 500);
    assertThat(made.exitCode()).as(made.err()).isZero();
  }

  private CommandRun backtest(String... options) {
    List<Object> arguments = new ArrayList<>(List.of("backtest", "--strategy", "sma-cross"));
    arguments.addAll(List.of("--dataset", folder.resolve("data"), "--cash", 1_000_000));
    arguments.addAll(List.of("--commission-bps", 3, "--run-dir", folder.resolve("run")));
    arguments.addAll(List.of(options));
    return CommandRun.of(arguments.toArray());
  }

  @Test
  void jsonIsTheSummaryAndNothingElse() throws IOException {
    CommandRun run = backtest("--json");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo(Files.readString(folder.resolve("run/summary.json")));
    Map<String, String> summary = JsonText.flat(run.out());
    assertThat(summary)
        .containsKeys(
            "initialCash",
            "finalEquity",
            "totalReturn",
            "cagr",
            "annualVolatility",
            "sharpe",
            "sortino",
            "calmar",
            "maxDrawdown",
            "trades",
            "fills",
            "winRate",
            "profitFactor",
            "exposure",
            "turnover",
            "fees",
            "bars",
            "ambiguousBars",
            "periodsPerYear",
            "wallSeconds",
            "engineSeconds",
            "barEvaluations",
            "peakHeapMegabytes")
        .containsEntry("initialCash", "3000000")
        .containsEntry("bars", "1500")
        .containsEntry("barEvaluations", "1500")
        .containsEntry("periodsPerYear", "252")
        .containsEntry("runId", "run");
    summary.remove("runId");
    summary.values().forEach(value -> assertThat(new BigDecimal(value)).isNotNull());
  }

  @Test
  void theRunDirectoryHoldsItsTablesAndByWhatToCompareThem() {
    CommandRun run = backtest("--param", "fast=5");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).contains("account.cash=1000000").contains("parameter.fast=5");
    assertThat(run.out())
        .contains("final equity")
        .contains("SYM001", "SYM002", "SYM003")
        .contains("Run directory: " + folder.resolve("run"));
    RunFolder directory = new RunFolder(folder.resolve("run"));
    assertThat(directory.folder())
        .isDirectoryContaining("glob:**manifest.json")
        .isDirectoryContaining("glob:**summary.json")
        .isDirectoryContaining("glob:**fills.csv")
        .isDirectoryContaining("glob:**orders.csv")
        .isDirectoryContaining("glob:**trades.csv")
        .isDirectoryContaining("glob:**equity.csv");
    assertThat(directory.rows("fills.csv")).hasSize(directory.number("fills").intValueExact());
    assertThat(directory.rows("trades.csv")).hasSize(directory.number("trades").intValueExact());
    assertThat(directory.manifest())
        .containsKeys("runId", "codeRevision", "settingsHash", "dataHash", "inputsHash", "seed")
        .containsKeys("versions/java", "versions/flink", "files/fills.csv")
        .containsEntry("settings/strategy", "sma-cross")
        .containsEntry("settings/parameter.fast", "5")
        .containsEntry("settings/parameter.slow", "30")
        .containsEntry("settings/parameter.allocation", "0.95")
        .containsEntry("settings/venue.path", "pessimistic")
        .containsEntry("command", "backtest");
  }

  @Test
  void aDamagedDatasetFailsTheRunWithOneLineAndLeavesNothing() throws IOException {
    Path file = folder.resolve("data/SYM002.blocks");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 0x20;
    Files.write(file, bytes);

    CommandRun run = backtest("--json");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("lockstep: ")
        .contains(file + " is damaged at byte ")
        .hasLineCount(1);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("data"));
    }
  }

  @Test
  void aSettingsFileGivesWhatOptionsDoNot() throws IOException {
    Path settings = folder.resolve("ours.yaml");
    Files.writeString(settings, "account: {cash: 5, shared: true}\nvenue: {path: optimistic}\n");

    CommandRun run = backtest("--settings", settings.toString());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(new RunFolder(folder.resolve("run")).manifest())
        .containsEntry("settings/account.cash", "1000000")
        .containsEntry("settings/account.shared", "true")
        .containsEntry("settings/venue.path", "optimistic");
  }

  @Test
  void theDemoRunsFromNothingAndSaysHowToGoOn() {
    Path demo = folder.resolve("demo");

    CommandRun run = CommandRun.of("demo", "--dir", demo);

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("final equity")
        .contains("Run directory: " + demo.resolve("backtest"))
        .contains("./lockstep import ")
        .contains("./lockstep backtest --dataset " + demo.resolve("data"));
    RunFolder backtest = new RunFolder(demo.resolve("backtest"));
    assertThat(backtest.number("bars")).isEqualByComparingTo("12600");
    assertThat(backtest.number("trades").intValueExact()).isGreaterThan(20);

    CommandRun again = CommandRun.of("demo", "--dir", demo);
    assertThat(again.exitCode()).isEqualTo(2);
    assertThat(again.err()).contains("exists already").hasLineCount(1);
  }
}
