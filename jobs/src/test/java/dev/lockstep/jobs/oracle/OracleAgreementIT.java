package dev.lockstep.jobs.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.jobs.RunFolder;
import dev.lockstep.jobs.cli.CommandRun;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real files, imported and backtested through the command line, give what the oracle makes of the
 * same files: money to the micro, and every fill.
 */
final class OracleAgreementIT {
  private static final int ORDER_ID_COLUMN = 8;
  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

  @TempDir private Path folder;

  @Test
  void twentyYearsOfOracle() {
    NaiveSeries series = MarketFiles.oracle(LocalDate.MIN, LocalDate.MAX);
    importing(MarketFiles.oracleFile(), "--bar 1d --format yahoo --symbol ORCL");

    RunFolder run = backtest("1000000");

    assertThat(run.number("finalEquity")).isEqualByComparingTo("4817489.86343");
    assertAgrees(run, Map.of("ORCL", NaiveSmaCross.alone(series, rules("1000000"))));
  }

  @Test
  void fourYearsOfMinutes() {
    NaiveSeries series = MarketFiles.bitcoinMinutes(2015, 2018);
    importing(
        MarketFiles.bitcoinFiles(2015, 2018),
        "--bar 1m --symbol BTCUSD --columns time=timestamp_ms --time-format epoch-millis");

    RunFolder run = backtest("1000000");

    NaiveResult result = NaiveSmaCross.alone(series, rules("1000000"));
    assertThat(series.bars().size() + series.rejectedRows()).isEqualTo(1_685_648);
    Books.assertBalance(List.of(series), rules("1000000"), result);
    assertAgrees(run, Map.of("BTCUSD", result));
  }

  @Test
  void aHundredSharesWithAnAccountEachAndWithOneCash() {
    List<NaiveSeries> shares = MarketFiles.shares();
    importing(MarketFiles.shareFiles(), "--bar 1d --columns time=date --currency CNY");
    Map<String, NaiveResult> alone = new LinkedHashMap<>();
    shares.forEach(
        share -> alone.put(share.symbol(), NaiveSmaCross.alone(share, rules("1000000"))));

    assertAgrees(backtest("1000000"), alone);

    RunFolder shared = backtest("10000000", "--shared-cash");

    assertThat(shared.number("finalEquity")).isEqualByComparingTo("9550107.386305");
    assertAgrees(shared, Map.of("shared", NaiveSmaCross.sharedCash(shares, rules("10000000"))));
  }

  private static NaiveRules rules(String cash) {
    return NaiveRules.of(10, 30, cash, "3");
  }

  private void importing(List<Path> files, String options) {
    List<Object> arguments = new ArrayList<>(List.of("import", "--dataset", folder.resolve("d")));
    arguments.addAll(files);
    arguments.addAll(Arrays.asList(options.split(" ")));
    succeed(arguments);
  }

  private RunFolder backtest(String cash, String... options) {
    Path run = folder.resolve("run-" + cash);
    List<Object> arguments = new ArrayList<>(List.of("backtest", "--dataset", folder.resolve("d")));
    arguments.addAll(
        List.of("--strategy", "sma-cross", "--param", "fast=10", "--param", "slow=30"));
    arguments.addAll(List.of("--cash", cash, "--commission-bps", 3, "--run-dir", run));
    arguments.addAll(Arrays.asList(options));
    succeed(arguments);
    return new RunFolder(run);
  }

  private static void succeed(List<Object> arguments) {
    CommandRun run = CommandRun.of(arguments.toArray());
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  private static void assertAgrees(RunFolder run, Map<String, NaiveResult> accounts) {
    List<String> rows = new ArrayList<>();
    BigDecimal finalEquity = BigDecimal.ZERO;
    BigDecimal fees = BigDecimal.ZERO;
    int closedTrades = 0;
    for (String account : accounts.keySet().stream().sorted().toList()) {
      NaiveResult result = accounts.get(account);
      result.fills().forEach(fill -> rows.add(row(account, fill)));
      finalEquity = finalEquity.add(micros(result.finalEquity()));
      fees = fees.add(result.fees());
      closedTrades += result.closedTrades();
    }
    assertThat(rows).isNotEmpty();
    assertThat(withoutOrderIds(run.rows("fills.csv"))).isEqualTo(rows);
    assertThat(run.rows("trades.csv")).hasSize(closedTrades);
    assertThat(run.number("finalEquity")).isEqualByComparingTo(finalEquity);
    assertThat(run.number("fees")).isEqualByComparingTo(fees);
    assertThat(run.number("fills")).isEqualByComparingTo(BigDecimal.valueOf(rows.size()));
    assertThat(run.number("trades")).isEqualByComparingTo(BigDecimal.valueOf(closedTrades));
  }

  private static String row(String account, NaiveFill fill) {
    BigDecimal seconds = BigDecimal.valueOf(fill.timeNanos()).divide(BILLION);
    BigDecimal amount = micros(fill.quantity().multiply(fill.price()));
    return String.join(
        ",",
        Instant.ofEpochSecond(seconds.longValueExact()).toString(),
        account,
        fill.symbol(),
        fill.isBuy() ? "buy" : "sell",
        plain(fill.quantity()),
        plain(fill.price()),
        plain(amount),
        plain(fill.fee()),
        fill.isBuy() ? plain(fill.quantity()) : "0");
  }

  private static List<String> withoutOrderIds(List<String> rows) {
    return rows.stream()
        .map(
            row -> {
              List<String> cells = new ArrayList<>(Arrays.asList(row.split(",", -1)));
              cells.remove(ORDER_ID_COLUMN);
              return String.join(",", cells);
            })
        .toList();
  }

  private static BigDecimal micros(BigDecimal amount) {
    return amount.setScale(6, RoundingMode.HALF_EVEN);
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
