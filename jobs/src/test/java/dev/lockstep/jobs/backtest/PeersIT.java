package dev.lockstep.jobs.backtest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lockstep.jobs.RepositoryRoot;
import dev.lockstep.jobs.RunFolder;
import dev.lockstep.jobs.cli.CommandRun;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Workloads on which six independent implementations (loops by hand in two languages, and four
 * known backtesters) agree: averages with a tolerance, fixed quantities, 3 basis points, fills at
 * the next open, on bars without volume too.
 */
final class PeersIT {
  private static final Path DATA = RepositoryRoot.realData();
  private static final Offset<Double> NINE_DIGITS = within(1e-9);

  @TempDir private Path folder;

  @BeforeAll
  static void requireData() {
    assumeTrue(Files.isDirectory(DATA.resolve("peers")), "no peers' data at " + DATA);
  }

  @Test
  void tenYearsOfOneShare() {
    importing(
        List.of(DATA.resolve("daily/orcl-1995-2014.csv")), "--bar 1d --format yahoo --symbol ORCL");

    RunFolder run =
        backtest(
            "--strategy sma-cross --param fast=10 --param slow=30 --param quantity=10000"
                + " --param tolerance=1e-9 --from 2005-01-03 --cash 1000000");

    assertResult(run, 0.10529884997900, 48, 0.0754849795);
    assertThat(run.number("bars")).isEqualByComparingTo("2517");
    assertThat(run.number("fills")).isEqualByComparingTo("97");
  }

  @Test
  void aHundredSharesWithOneCash() throws IOException {
    try (Stream<Path> files = Files.list(DATA.resolve("peers/w3"))) {
      importing(files.sorted().toList(), "--bar 1d --columns time=ts --widen-range");
    }
    String shares;
    try (Stream<String> lines = Files.lines(DATA.resolve("peers/w3_shares.csv"))) {
      shares = lines.skip(1).map(line -> line.replace(',', ':')).collect(Collectors.joining(";"));
    }

    RunFolder run =
        backtest("--strategy shares-cross --shared-cash --cash 10000000 --param shares=" + shares);

    assertResult(run, 0.13679963377812, 4_509, 0.1877126535);
    assertThat(run.number("fills")).isEqualByComparingTo("9101");
  }

  @Test
  void aYearOfMinutes() throws IOException {
    Path minutes = folder.resolve("BTCUSD.csv");
    copyLines(DATA.resolve("minute/bitfinex_BTCUSD_1m_2018.csv.gz"), minutes, 491_401);
    importing(
        List.of(minutes),
        "--bar 1m --columns time=timestamp_ms --time-format epoch-millis --tick-size 0.00000001");

    RunFolder run =
        backtest(
            "--strategy sma-cross --param fast=50 --param slow=200 --param quantity=10"
                + " --param tolerance=1e-9 --cash 1000000");

    assertResult(run, -0.17302917213309, 1_700, 0.1863511556);
    assertThat(run.number("bars")).isEqualByComparingTo("491400");
  }

  private static void assertResult(
      RunFolder run, double totalReturn, int closedTrades, double maxDrawdown) {
    assertThat(run.number("totalReturn").doubleValue()).isCloseTo(totalReturn, NINE_DIGITS);
    assertThat(run.number("trades").intValueExact()).isEqualTo(closedTrades);
    assertThat(run.number("maxDrawdown").doubleValue()).isCloseTo(maxDrawdown, NINE_DIGITS);
  }

  private void importing(List<Path> files, String options) {
    List<Object> arguments = new ArrayList<>(List.of("import", "--dataset", folder.resolve("d")));
    arguments.addAll(files);
    arguments.addAll(Arrays.asList(options.split(" ")));
    succeed(arguments);
  }

  private RunFolder backtest(String options) {
    List<Object> arguments = new ArrayList<>(List.of("backtest", "--dataset", folder.resolve("d")));
    arguments.addAll(Arrays.asList(options.split(" ")));
    arguments.addAll(List.of("--commission-bps", 3, "--silent-bars", "fills"));
    arguments.addAll(List.of("--run-dir", folder.resolve("run")));
    succeed(arguments);
    return new RunFolder(folder.resolve("run"));
  }

  private static void succeed(List<Object> arguments) {
    CommandRun run = CommandRun.of(arguments.toArray());
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  private static void copyLines(Path packed, Path plain, int lines) throws IOException {
    try (BufferedReader in =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(packed)), UTF_8));
        BufferedWriter out = Files.newBufferedWriter(plain)) {
      for (int line = 0; line < lines; line++) {
        out.write(in.readLine() + "\n");
      }
    }
  }
}
