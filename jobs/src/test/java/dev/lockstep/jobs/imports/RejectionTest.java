package dev.lockstep.jobs.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.jobs.RunFailure;
import dev.lockstep.jobs.UserError;
import dev.lockstep.market.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RejectionTest {
  private static final String GOOD = "2020-01-06,10,11,9,10,5";

  @TempDir private Path folder;

  private ImportTrial trial() {
    return new ImportTrial(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2020-01-07,10,11,9|MISSING_COLUMN",
        "yesterday,10,11,9,10,5|UNPARSABLE_TIME",
        "1969-12-31,10,11,9,10,5|UNORDERED_TIME",
        "2020-01-07,ten,11,9,10,5|UNPARSABLE_PRICE",
        "2020-01-07,,11,9,10,5|UNPARSABLE_PRICE",
        "2020-01-07,null,null,null,null,null|UNPARSABLE_PRICE",
        "2020-01-07,10,11,9,NaN,5|NOT_A_NUMBER",
        "2020-01-07,10,Infinity,9,10,5|NOT_A_NUMBER",
        "2020-01-07,10,11,9,10,nan|NOT_A_NUMBER",
        "2020-01-07,10,11,9,10,many|UNPARSABLE_VOLUME",
        "2020-01-07,10,11,9,10,-5|NEGATIVE_VOLUME",
        "2020-01-07,10,11,0,10,5|PRICE_NOT_POSITIVE",
        "2020-01-07,-10,11,9,10,5|PRICE_NOT_POSITIVE",
        "2020-01-07,10,9,11,10,5|HIGH_BELOW_LOW",
        "2020-01-07,12,11,9,10,5|OPEN_OUTSIDE_RANGE",
        "2020-01-07,8,11,9,10,5|OPEN_OUTSIDE_RANGE",
        "2020-01-07,10,11,9,11.000000001,5|CLOSE_OUTSIDE_RANGE",
        "2020-01-07,10,11,9,8.9,5|CLOSE_OUTSIDE_RANGE",
        "2020-01-06,10,11,9,10,5|DUPLICATE_TIME",
        "2020-01-05,10,11,9,10,5|UNORDERED_TIME"
      })
  void everyBadRowHasItsReason(String row, RejectionReason reason) throws IOException {
    ImportReport report = trial().rows(GOOD, row);
    assertThat(report.rejections()).isEqualTo(Map.of(reason, 1L));
    assertThat(ImportTrial.symbol(report).rows()).isEqualTo(1);
    assertThat(ImportTrial.symbol(report).counts().rejectedRows()).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("dataset/rejected.csv")))
        .startsWith("file,line,reason,raw")
        .contains("A.csv,3," + reason.code() + ",");
  }

  @Test
  void timesBefore1970AreRejected() {
    assertThat(trial().rows("1969-12-31,10,11,9,10,5", GOOD).rejections())
        .containsOnlyKeys(RejectionReason.TIME_NOT_AFTER_1970);
  }

  @Test
  void aPriceThatRoundsToNoTickIsRejected() {
    assertThat(trial().tickSize("25").rows(GOOD, "2020-01-07,30,30,30,30,5").rejections())
        .containsOnlyKeys(RejectionReason.PRICE_NOT_POSITIVE);
  }

  @Test
  void aPriceOfTooManyTicksIsRejected() {
    assertThat(
            trial()
                .tickSize("0.000000000001")
                .rows(GOOD, "2020-01-07,30000,30000,30000,30000,5")
                .rejections())
        .containsOnlyKeys(RejectionReason.PRICE_TOO_LARGE);
  }

  @Test
  void orderIsThatOfTheLastRowThatWasKept() {
    ImportReport report = trial().rows(GOOD, "2030-01-01,10,9,11,10,5", "2020-01-07,10,11,9,10,5");
    assertThat(ImportTrial.symbol(report).rows()).isEqualTo(2);
    assertThat(report.rejections()).containsOnlyKeys(RejectionReason.HIGH_BELOW_LOW);
  }

  @Test
  void rejectedRowsStandWithFileLineReasonAndText() throws IOException {
    trial().rows(GOOD, "2020-01-07,x,11,9,10,5", "", "2020-01-07,10,9,11,10,5");
    assertThat(Files.readAllLines(folder.resolve("dataset/rejected.csv")))
        .containsExactly(
            "file,line,reason,raw",
            "A.csv,3,unparsable-price,\"2020-01-07,x,11,9,10,5\"",
            "A.csv,5,high-below-low,\"2020-01-07,10,9,11,10,5\"");
  }

  @Test
  void wideningMovesTheRangeAndCounts() {
    ImportReport report = trial().widening().rows(GOOD, "2020-01-07,8,11,9,12,5");
    assertThat(report.rejections()).isEmpty();
    assertThat(ImportTrial.symbol(report).counts().widenedRows()).isEqualTo(1);
    Block block = ImportTrial.block(report);
    assertThat(block.lowTicks()[1]).isEqualTo(8);
    assertThat(block.highTicks()[1]).isEqualTo(12);
  }

  @Test
  void aStrictImportEndsAtTheFirstBadRowAndLeavesNothing() {
    assertThatThrownBy(() -> trial().strict().rows(GOOD, "2020-01-07,10,9,11,10,5"))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("A.csv line 3: high-below-low: 2020-01-07,10,9,11,10,5")
        .hasMessageContaining("--strict");
    assertThat(folder.resolve("dataset")).doesNotExist();
    assertThat(folder).isDirectoryNotContaining("glob:**/.*");
  }

  @Test
  void anImportWithoutAGoodRowIsAUsersMistake() {
    assertThatThrownBy(() -> trial().rows("1262563200,10,9,11,10,5"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("no row of A can be used")
        .hasMessageContaining("line 2: unparsable-time")
        .hasMessageContaining("--time-format");
    assertThatThrownBy(() -> trial().rows()).isInstanceOf(UserError.class);
    assertThat(folder.resolve("dataset")).doesNotExist();
  }
}
