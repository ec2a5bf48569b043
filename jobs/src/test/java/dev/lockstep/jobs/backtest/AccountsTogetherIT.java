package dev.lockstep.jobs.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lockstep.jobs.RunFolder;
import dev.lockstep.jobs.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Statistics that were worked out by hand. Each account has 1,000 and buys with half of it at the
 * open of its second bar: A 50 shares at 10, B 25 shares at 20, without costs.
 */
final class AccountsTogetherIT {
  private static final Offset<Double> TWELVE_DIGITS = within(1e-12);
  private static final String A =
      """
      2020-01-02,10,10,10,10,1
      2020-01-03,10,11,10,11,1
      2020-01-06,11,12,11,12,1
      """;

  @TempDir private Path folder;

  @Test
  void severalAccountsAreAddedUpDayByDay() throws IOException {
    RunFolder run =
        backtest(
            """
            2020-01-03,20,20,20,20,1
            2020-01-06,20,22,20,22,1
            2020-01-07,22,22,19,19,1
            """);

    assertThat(run.lines("equity.csv"))
        .containsExactly(
            "date,account,equity,cash",
            "2020-01-02,A,1000,1000",
            "2020-01-03,A,1050,500",
            "2020-01-06,A,1100,500",
            "2020-01-03,B,1000,1000",
            "2020-01-06,B,1050,500",
            "2020-01-07,B,975,500",
            "2020-01-02,total,2000,2000",
            "2020-01-03,total,2050,1500",
            "2020-01-06,total,2150,1000",
            "2020-01-07,total,2075,1000");
    assertThat(run.number("initialCash")).isEqualByComparingTo("2000");
    assertThat(run.number("finalEquity")).isEqualByComparingTo("2075");
    assertThat(run.number("totalReturn").doubleValue()).isCloseTo(0.0375, TWELVE_DIGITS);
    // Daily returns 0, 2050/2000 - 1, 2150/2050 - 1 and 2075/2150 - 1; 252 days a year.
    assertThat(run.number("sharpe").doubleValue()).isCloseTo(4.312902023526457, TWELVE_DIGITS);
    assertThat(run.number("sortino").doubleValue()).isCloseTo(8.85036078810998, TWELVE_DIGITS);
    assertThat(run.number("annualVolatility").doubleValue())
        .isCloseTo(0.5681780619488804, TWELVE_DIGITS);
    assertThat(run.number("cagr").doubleValue()).isCloseTo(9.168353576424982, within(1e-10));
    assertThat(run.number("maxDrawdown").doubleValue()).isCloseTo(75.0 / 2150, TWELVE_DIGITS);
    assertThat(run.number("exposure").doubleValue()).isCloseTo(4.0 / 6, TWELVE_DIGITS);
    assertThat(run.number("turnover").doubleValue()).isCloseTo(0.5, TWELVE_DIGITS);
    assertThat(run.summary())
        .containsEntry("periodsPerYear", "252")
        .containsEntry("dailyReturns", "4")
        .containsEntry("bars", "6")
        .containsEntry("fills", "2")
        .containsEntry("trades", "0")
        .containsEntry("winRate", "null")
        .containsEntry("profitFactor", "null");
  }

  @Test
  void oneSymbolWithBarsOnWeekendsGivesAllOfThem365DaysAYear() throws IOException {
    RunFolder run =
        backtest(
            """
            2020-01-04,20,20,20,20,1
            2020-01-05,20,22,20,22,1
            2020-01-06,22,22,19,19,1
            """);

    // Daily returns 0, 2050/2000 - 1, 0, 2100/2050 - 1 and 2075/2100 - 1.
    assertThat(run.summary()).containsEntry("periodsPerYear", "365");
    assertThat(run.number("sharpe").doubleValue()).isCloseTo(8.714491464892644, TWELVE_DIGITS);
  }

  @Test
  void givenPeriodsPerYearCountForOneAccountAndForSeveral() throws IOException {
    String weekend = "2020-01-04,20,20,20,20,1\n2020-01-05,20,22,20,22,1\n";

    RunFolder all = backtest(weekend, "--periods-per-year", "100");
    RunFolder one = backtest(weekend, "--periods-per-year", "100", "--symbols", "A");

    assertThat(all.summary()).containsEntry("periodsPerYear", "100");
    assertThat(one.summary()).containsEntry("periodsPerYear", "100");
    // Daily returns of A: 0, 0.05 and 1100/1050 - 1; the root of 100 is 10.
    double mean = (0.05 + 50.0 / 1050) / 3;
    double squares = mean * mean + (0.05 - mean) * (0.05 - mean) + Math.pow(50.0 / 1050 - mean, 2);
    assertThat(one.number("sharpe").doubleValue())
        .isCloseTo(mean / Math.sqrt(squares / 2) * 10, TWELVE_DIGITS);
    assertThat(one.summary()).containsEntry("sortino", "null");
  }

  private RunFolder backtest(String b, String... options) throws IOException {
    Path parent = Files.createTempDirectory(folder, "");
    Files.writeString(parent.resolve("A.csv"), "time,open,high,low,close,volume\n" + A);
    Files.writeString(parent.resolve("B.csv"), "time,open,high,low,close,volume\n" + b);
    Path dataset = parent.resolve("dataset");
    Path run = parent.resolve("run");
    succeed(
        List.of(
            "import",
            parent.resolve("A.csv"),
            parent.resolve("B.csv"),
            "--dataset",
            dataset,
            "--bar",
            "1d"));
    List<Object> arguments = new ArrayList<>(List.of("backtest", "--dataset", dataset));
    arguments.addAll(List.of("--strategy", "buy-and-hold", "--param", "allocation=0.5"));
    arguments.addAll(List.of("--cash", 1000, "--commission-bps", 0, "--run-dir", run));
    arguments.addAll(Arrays.asList(options));
    succeed(arguments);
    return new RunFolder(run);
  }

  private static void succeed(List<Object> arguments) {
    CommandRun run = CommandRun.of(arguments.toArray());
    assertThat(run.exitCode()).as(run.err()).isZero();
  }
}
