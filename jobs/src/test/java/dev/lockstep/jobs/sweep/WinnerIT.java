package dev.lockstep.jobs.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.jobs.RunFolder;
import dev.lockstep.jobs.cli.CommandRun;
import dev.lockstep.jobs.run.RunDirectory;
import dev.lockstep.jobs.run.StatisticText;
import dev.lockstep.performance.Objective;
import dev.lockstep.performance.Statistic;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trial of a sweep is the backtest with its parameters, to the last digit, fills included. */
final class WinnerIT {
  private static final Ranking TOP_THREE =
      new Ranking(Ranking.STANDARD.objective(), 3, List.of(), false, true);

  @TempDir private static Path folder;

  private static Path dataset;

  @BeforeAll
  static void generate() {
    dataset = TestSweeps.generate(folder.resolve("dataset"), 4, 700, 21);
  }

  @Test
  void withAnAccountForEachSymbol() {
    assertTopAreBacktests(
        "own", TestSweeps.settings(dataset, TestSweeps.smaGrid(), TOP_THREE, false, 2));
  }

  @Test
  void withOneCashForAllSymbols() {
    assertTopAreBacktests(
        "shared", TestSweeps.settings(dataset, TestSweeps.smaGrid(), TOP_THREE, true, 2));
  }

  /** The third bar reaches both ends of the bracket. */
  @Test
  void withBarsInWhichThePathDecides() throws IOException {
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
    Path paths = folder.resolve("paths-dataset");
    CommandRun imported = CommandRun.of("import", file, "--dataset", paths, "--bar", "1d");
    assertThat(imported.exitCode()).as(imported.err()).isZero();
    Ranking ranking =
        new Ranking(new Objective(Statistic.FINAL_EQUITY, true, 0), 3, List.of(), false, true);
    SearchSettings search =
        TestSweeps.grid(List.of("bracket-once", "buy-and-hold"), "allocation=0.5,0.9");

    SweepResult result =
        assertTopAreBacktests("paths", TestSweeps.settings(paths, search, ranking, false, 2));
    assertThat(result.top())
        .filteredOn(trial -> trial.strategy().equals("bracket-once"))
        .extracting(trial -> trial.statistics().get("ambiguousBars"))
        .containsExactly("1");
  }

  private static SweepResult assertTopAreBacktests(String name, SweepSettings settings) {
    Path run = folder.resolve(name);
    SweepResult result = TestSweeps.run(settings, run);

    assertThat(result.top()).hasSize(3);
    for (RankedTrial trial : result.top()) {
      RunFolder backtest = backtest(name + "-" + trial.rank(), trial, settings);
      assertThat(numbers(trial.statistics())).isEqualTo(numbers(backtest.summary()));
      Path detail = run.resolve("top").resolve(trial.rank() + "-trial-" + trial.trial());
      for (String table : RunDirectory.TABLES) {
        assertThat(detail.resolve(table)).hasSameBinaryContentAs(backtest.folder().resolve(table));
      }
      assertThat(comparable(new RunFolder(detail))).isEqualTo(comparable(backtest));
    }
    return result;
  }

  private static RunFolder backtest(String name, RankedTrial trial, SweepSettings settings) {
    Path run = folder.resolve("backtest-" + name);
    List<Object> arguments =
        new ArrayList<>(
            List.of("backtest", "--dataset", settings.dataset(), "--strategy", trial.strategy()));
    trial
        .parameters()
        .forEach((key, value) -> arguments.addAll(List.of("--param", key + "=" + value)));
    arguments.addAll(List.of("--cash", 1_000_000, "--commission-bps", 3, "--run-dir", run));
    if (settings.account().isShared()) {
      arguments.add("--shared-cash");
    }
    CommandRun command = CommandRun.of(arguments.toArray());
    assertThat(command.exitCode()).as(command.err()).isZero();
    return new RunFolder(run);
  }

  /** By value, because tables and JSON write the same digits in other forms. */
  private static Map<String, BigDecimal> numbers(Map<String, String> texts) {
    Map<String, BigDecimal> numbers = new TreeMap<>();
    for (String label : StatisticText.LABELS) {
      String text = texts.get(label);
      numbers.put(
          label,
          text.isEmpty() || text.equals("null") ? null : new BigDecimal(text).stripTrailingZeros());
    }
    return numbers;
  }

  /** The summary without what the run cost and what it is called. */
  private static Map<String, String> comparable(RunFolder run) {
    Map<String, String> summary = new TreeMap<>(run.summary());
    summary
        .keySet()
        .removeAll(List.of("runId", "wallSeconds", "engineSeconds", "peakHeapMegabytes"));
    return summary;
  }
}
