package dev.lockstep.jobs.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.instrument.DecimalSize;
import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.dataset.RowCounts;
import dev.lockstep.jobs.dataset.SymbolEntry;
import dev.lockstep.jobs.dataset.Times;
import dev.lockstep.market.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CsvImportTest {
  @TempDir private Path folder;

  private ImportTrial trial() {
    return new ImportTrial(folder);
  }

  @Test
  void aPlainFileIsImportedExactly() {
    ImportReport report =
        trial().rows("2020-01-06,10.5,11.25,10,11,1000", "2020-01-07,11,11.5,10.75,11.125,0.5");
    SymbolEntry entry = ImportTrial.symbol(report);
    assertThat(entry.rows()).isEqualTo(2);
    assertThat(entry.counts()).isEqualTo(RowCounts.NONE);
    assertThat(entry.instrument().tickSize()).isEqualTo(DecimalSize.parse("0.001"));
    assertThat(entry.instrument().lotSize()).isEqualTo(DecimalSize.ONE);
    Block block = ImportTrial.block(report);
    assertThat(Times.text(block.timeNanos()[1])).isEqualTo("2020-01-07T00:00:00Z");
    assertThat(block.openTicks()[0]).isEqualTo(10_500);
    assertThat(block.highTicks()[0]).isEqualTo(11_250);
    assertThat(block.lowTicks()[0]).isEqualTo(10_000);
    assertThat(block.closeTicks()[1]).isEqualTo(11_125);
    assertThat(block.volumes()[1]).isEqualTo(0.5);
    assertThat(folder.resolve("dataset/rejected.csv")).doesNotExist();
  }

  @Test
  void columnsAreFoundWhateverTheirOrderCaseAndSpaces() {
    ImportReport report =
        trial()
            .columns("time=Day,close=adj_close")
            .lines("VOLUME,day,Adj Close,Close,Low,HIGH,Open", "7,2020-01-06,2,9,1,4,3");
    Block block = ImportTrial.block(report);
    assertThat(block.closeTicks()[0]).isEqualTo(2);
    assertThat(block.openTicks()[0]).isEqualTo(3);
    assertThat(block.volumes()[0]).isEqualTo(7);
  }

  @Test
  void aColumnWithoutNameIsTakenByPositionOrByItsEmptyName() {
    String[] lines = {",Open,High,Low,Close,Volume", "2020-01-06,1,1,1,1,1"};
    assertThat(trial().columns("time=#1").lines(lines).dataset().manifest().rows()).isEqualTo(1);
    ImportTrial other = new ImportTrial(folder.resolve("dataset"));
    assertThat(other.columns("time=").lines(lines).dataset().manifest().rows()).isEqualTo(1);
  }

  @Test
  void aMissingColumnIsNamedWithThoseThatAreThere() {
    assertThatThrownBy(
            () ->
                trial()
                    .lines("Date,Open,High,Low,Close,Adj Close,Volume", "2020-01-06,1,1,1,1,1,1"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("has no column \"time\" (it has \"Date\", \"Open\"")
        .hasMessageContaining("--columns time=NAME")
        .hasMessageContaining("--format yahoo");
    assertThatThrownBy(() -> trial().columns("time=#9").rows("2020-01-06,1,1,1,1,1"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("has 6 columns, so time cannot be #9");
  }

  @Test
  void yahooFilesUseTheUnadjustedClose() {
    ImportReport report =
        trial()
            .format(InputFormat.YAHOO)
            .lines(
                "Date,Open,High,Low,Close,Adj Close,Volume",
                "2016-06-28,1.000000,2.000000,1.000000,1.500000,0.700000,100",
                "2016-06-29,null,null,null,null,null,null");
    assertThat(ImportTrial.block(report).closeTicks()[0]).isEqualTo(15);
    assertThat(report.rejections()).containsOnlyKeys(RejectionReason.UNPARSABLE_PRICE);
  }

  @Test
  void binanceKlinesHaveNoHeaderOrAnyHeader() {
    String kline =
        "1704067200000,42283.58,42298.62,42261.02,42298.61,35.9,1704067259999,1.5,8,9,9,0";
    ImportTrial trial = trial().format(InputFormat.BINANCE).period("1m");
    Block block = ImportTrial.block(trial.lines(kline));
    assertThat(Times.text(block.timeNanos()[0])).isEqualTo("2024-01-01T00:00:00Z");
    assertThat(block.openTicks()[0]).isEqualTo(4_228_358);
    ImportTrial headed =
        new ImportTrial(folder.resolve("dataset")).format(InputFormat.BINANCE).period("1m");
    String header = "open_time,open,high,low,close,volume,close_time,q,n,tb,tq,ignore";
    ImportReport report = headed.lines(header, kline.replace("1704067200000", "1735689600000000"));
    assertThat(report.dataset().manifest().rows()).isEqualTo(1);
    assertThat(Times.text(report.dataset().manifest().firstNanos()))
        .isEqualTo("2025-01-01T00:00:00Z");
    assertThat(report.rejections()).isEmpty();
  }

  @Test
  void filesOfOneSymbolAreJoinedInOrderOfTime() {
    ImportTrial trial = trial();
    String header = "time,open,high,low,close,volume";
    Path later = trial.file("a.csv.gz", header, "2021-01-04,2,2,2,2,1", "2021-01-05,2,2,2,2,1");
    Path earlier = trial.file("b.csv", header, "2020-01-06,1,1,1,1,1");
    ImportReport report = trial.files(later, earlier);
    assertThat(report.rejections()).isEmpty();
    assertThat(ImportTrial.block(report).closeTicks()).startsWith(1, 2, 2);
  }

  @Test
  void aByteOrderMarkAndWindowsLinesDoNotHurt() {
    ImportReport report =
        trial().lines("\uFEFFtime,open,high,low,close,volume\r", "\"2020-01-06\",1,1,1,1,1\r");
    assertThat(report.dataset().manifest().rows()).isEqualTo(1);
  }

  @Test
  void suspendedDaysAreKeptWithVolumeZero() {
    ImportReport report = trial().rows("2020-01-06,1,1,1,1,", "2020-01-07,1,1,1,1,0");
    assertThat(ImportTrial.symbol(report).counts().zeroVolumeRows()).isEqualTo(2);
    assertThat(ImportTrial.block(report).volumes()[0]).isZero();
  }

  @Test
  void pricesThatDoNotFitAGivenTickAreRoundedAndCounted() {
    ImportReport report =
        trial()
            .tickSize("0.25")
            .rows("2020-01-06,10.1,10.5,10,10.26,1", "2020-01-07,10,10,10,10,1");
    RowCounts counts = ImportTrial.symbol(report).counts();
    assertThat(counts.roundedPrices()).isEqualTo(2);
    assertThat(counts.largestRounding()).isEqualTo(0.1);
    assertThat(ImportTrial.block(report).openTicks()[0]).isEqualTo(40);
    assertThat(ImportTrial.block(report).closeTicks()[0]).isEqualTo(41);
  }

  @Test
  void pricesOfMoreThanTenDecimalsAreRoundedToTheInferredTick() {
    ImportReport report = trial().rows("2020-01-06,11.300000190734863,12,11,11.5,1");
    RowCounts counts = ImportTrial.symbol(report).counts();
    assertThat(ImportTrial.symbol(report).instrument().tickSize())
        .isEqualTo(DecimalSize.parse("0.0000000001"));
    assertThat(counts.roundedPrices()).isEqualTo(1);
    assertThat(counts.largestRounding()).isLessThan(5.1e-11);
  }

  @Test
  void aBarPeriodThatIsTooLongIsNoticed() {
    String[] rows = new String[20];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = String.format("2020-01-06T10:%02d,1,1,1,1,1", row);
    }
    assertThatThrownBy(() -> trial().period("1d").rows(rows))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("--bar is 1d, but most bars of A are closer together (by 1m)");
    assertThat(folder).isDirectoryNotContaining("glob:**/dataset");
  }

  @Test
  void aDamagedGzipFileIsAUsersMistake() throws IOException {
    Path file = trial().file("A.csv", "time,open,high,low,close,volume");
    Path damaged = folder.resolve("B.csv.gz");
    Files.copy(file, damaged);
    assertThatThrownBy(() -> trial().files(damaged))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("B.csv.gz cannot be read: ");
  }
}
