package dev.lockstep.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.jobs.RepositoryRoot;
import dev.lockstep.jobs.dataset.Dataset;
import dev.lockstep.jobs.dataset.DatasetManifest;
import dev.lockstep.jobs.dataset.Times;
import dev.lockstep.jobs.dataset.inspection.Row;
import dev.lockstep.jobs.dataset.inspection.SymbolInspection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as they are found in the wild. */
final class RealDataImportIT {
  private static final Path DATA = RepositoryRoot.realData();

  @TempDir private Path folder;

  @BeforeAll
  static void requireData() {
    assumeTrue(Files.isDirectory(DATA), "no real market data at " + DATA);
  }

  private Dataset imported(List<Path> files, Object... options) {
    List<Object> arguments = new ArrayList<>(List.of("import", "--dataset", folder.resolve("d")));
    arguments.addAll(files);
    arguments.addAll(List.of(options));
    CommandRun run = CommandRun.of(arguments.toArray());
    assertThat(run.exitCode()).as(run.err()).isZero();
    return Dataset.open(folder.resolve("d"));
  }

  private static List<Path> filesIn(String name) throws IOException {
    try (Stream<Path> files = Files.list(DATA.resolve(name))) {
      return files.sorted().toList();
    }
  }

  private static SymbolInspection inspection(Dataset dataset, String symbol) {
    return SymbolInspection.read(dataset, dataset.symbol(symbol));
  }

  private static List<String> rowText(Row row, Instrument instrument) {
    return List.of(
        Times.text(row.timeNanos()),
        Double.toString(instrument.price(row.openTicks())),
        Double.toString(instrument.price(row.highTicks())),
        Double.toString(instrument.price(row.lowTicks())),
        Double.toString(instrument.price(row.closeTicks())),
        Double.toString(row.volume()));
  }

  @Test
  void yahooFilesOfOracleAndNvidia() {
    List<Path> files =
        List.of(DATA.resolve("daily/orcl-1995-2014.csv"), DATA.resolve("daily/nvda-1999-2014.csv"));
    Dataset dataset =
        imported(files, "--bar", "1d", "--format", "yahoo", "--time-zone", "America/New_York");
    assertThat(dataset.symbol("orcl-1995-2014").rows()).isEqualTo(5036);
    assertThat(dataset.symbol("nvda-1999-2014").rows()).isEqualTo(4012);
    SymbolInspection oracle = inspection(dataset, "orcl-1995-2014");
    assertThat(rowText(oracle.first(), oracle.entry().instrument()))
        .containsExactly(
            "1995-01-03T05:00:00Z", "2.179012", "2.191358", "2.117284", "2.117284", "3.63012E7");
    assertThat(dataset.manifest().counts().rejectedRows()).isZero();
  }

  @Test
  void aFileWhoseFirstColumnHasNoName() {
    Dataset dataset =
        imported(
            List.of(DATA.resolve("daily/GOOG-2004-2013.csv")),
            "--bar",
            "1d",
            "--symbol",
            "GOOG",
            "--columns",
            "time=#1");
    SymbolInspection google = inspection(dataset, "GOOG");
    assertThat(google.entry().rows()).isEqualTo(2148);
    assertThat(google.entry().instrument().tickSize()).hasToString("0.01");
    assertThat(rowText(google.first(), google.entry().instrument()))
        .containsExactly("2004-08-19T00:00:00Z", "100.0", "104.06", "95.96", "100.34", "2.23519E7");
  }

  @Test
  void aHundredShanghaiAndShenzhenSharesWithSuspendedDays() throws IOException {
    Dataset dataset =
        imported(
            filesIn("ashare_daily"),
            "--bar",
            "1d",
            "--columns",
            "time=date",
            "--time-zone",
            "Asia/Shanghai",
            "--currency",
            "CNY");
    DatasetManifest manifest = dataset.manifest();
    assertThat(manifest.symbols()).hasSize(100);
    assertThat(manifest.rows()).isEqualTo(499_270);
    assertThat(manifest.counts().zeroVolumeRows()).isEqualTo(14_076);
    assertThat(manifest.counts().roundedPrices()).isZero();
    assertThat(Files.readAllLines(dataset.folder().resolve("rejected.csv")))
        .hasSize(2)
        .last()
        .asString()
        .startsWith("600702.SH.csv.gz,4659,close-outside-range,\"2019-03-27,");
    SymbolInspection pingAn = inspection(dataset, "000001.SZ");
    assertThat(rowText(pingAn.first(), pingAn.entry().instrument()))
        .containsExactly(
            "2000-01-03T16:00:00Z",
            "3.7560075",
            "3.98136795",
            "3.6916188",
            "3.92556441",
            "8216086.0");
  }

  @Test
  void unitedStatesSharesWithRowsOfNull() throws IOException {
    Dataset dataset = imported(filesIn("us_daily"), "--bar", "1d", "--format", "yahoo");
    assertThat(dataset.manifest().symbols()).hasSize(71);
    assertThat(dataset.manifest().rows()).isEqualTo(88_722);
    assertThat(dataset.manifest().counts().rejectedRows()).isEqualTo(2);
    SymbolInspection apple = inspection(dataset, "AAPL");
    assertThat(rowText(apple.first(), apple.entry().instrument()))
        .containsExactly(
            "2012-09-04T00:00:00Z", "95.108574", "96.44857", "94.928574", "96.424286", "9.1973E7");
  }

  @Test
  void fourYearsOfMinutesOfOneSymbol() throws IOException {
    Dataset dataset =
        imported(
            filesIn("minute"),
            "--bar",
            "1m",
            "--symbol",
            "BTCUSD",
            "--columns",
            "time=timestamp_ms",
            "--time-format",
            "epoch-millis",
            "--lot-size",
            "infer");
    SymbolInspection bitcoin = inspection(dataset, "BTCUSD");
    assertThat(bitcoin.entry().rows()).isEqualTo(366_710 + 293_230 + 505_209 + 520_499);
    assertThat(bitcoin.entry().counts().rejectedRows()).isZero();
    assertThat(bitcoin.isAroundTheClock()).isTrue();
    assertThat(bitcoin.entry().instrument().lotSize()).hasToString("0.00000001");
    assertThat(rowText(bitcoin.last(), bitcoin.entry().instrument()))
        .containsExactly(
            "2018-12-31T23:59:00Z", "3830.4", "3830.5", "3830.3483292", "3830.5", "0.15120012");
  }
}
