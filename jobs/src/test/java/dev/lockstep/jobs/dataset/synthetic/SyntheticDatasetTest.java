package dev.lockstep.jobs.dataset.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.jobs.Progress;
import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.dataset.BarPeriod;
import dev.lockstep.jobs.dataset.Dataset;
import dev.lockstep.jobs.dataset.SymbolRows;
import dev.lockstep.jobs.dataset.Times;
import dev.lockstep.market.Block;
import dev.lockstep.market.EventKind;
import dev.lockstep.wire.FrameSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SyntheticDatasetTest {
  private static final LocalDate START = LocalDate.parse("2010-01-04");

  @TempDir private Path parent;

  private Dataset write(String name, SyntheticSettings settings) {
    return SyntheticDataset.write(
        settings, parent.resolve(name), FrameSettings.DEFAULT, Progress.NONE);
  }

  private static SyntheticSettings bars(int symbols, long bars, String period, long seed) {
    return new SyntheticSettings(
        symbols, bars, BarPeriod.parse(period), EventKind.BAR, seed, START);
  }

  private static Block rows(Dataset dataset, String symbol) {
    Block block = new Block(4096);
    try (SymbolRows rows = new SymbolRows(dataset, dataset.symbol(symbol))) {
      assertThat(rows.next(block)).isTrue();
    }
    return block;
  }

  @Test
  void theSameSeedGivesTheSameBytes() throws IOException {
    Dataset first = write("a", bars(3, 2520, "1d", 7));
    Dataset second = write("b", bars(3, 2520, "1d", 7));
    for (String file : new String[] {"manifest.json", "SYM001.blocks", "SYM003.blocks"}) {
      assertThat(Files.readAllBytes(first.folder().resolve(file)))
          .isEqualTo(Files.readAllBytes(second.folder().resolve(file)));
    }
    assertThat(write("c", bars(3, 2520, "1d", 8)).manifest().contentHash())
        .isNotEqualTo(first.manifest().contentHash());
  }

  @Test
  void theBytesOfASeedAreTheSameOnEveryMachine() {
    assertThat(write("a", bars(1, 100, "1d", 1)).symbol("SYM001").sha256())
        .isEqualTo("04369f4f14d677a8439e8ea9df52867f1624390efff2d10b08b7ff3ce4732165");
  }

  @Test
  void aSymbolDoesNotDependOnHowManyThereAre() {
    Dataset one = write("a", bars(1, 500, "1d", 7));
    Dataset many = write("b", bars(5, 500, "1d", 7));
    assertThat(one.symbol("SYM001")).isEqualTo(many.symbol("SYM001"));
    assertThat(many.symbol("SYM002").sha256()).isNotEqualTo(many.symbol("SYM001").sha256());
  }

  @Test
  void barsAreConsistentAndMoveInRegimesWithOvernightGaps() {
    Block block = rows(write("a", bars(1, 2520, "1d", 7)), "SYM001");
    int gaps = 0;
    for (int row = 0; row < block.length(); row++) {
      long open = block.openTicks()[row];
      long close = block.closeTicks()[row];
      assertThat(block.lowTicks()[row]).isBetween(1L, Math.min(open, close));
      assertThat(block.highTicks()[row]).isGreaterThanOrEqualTo(Math.max(open, close));
      assertThat(block.volumes()[row]).isGreaterThanOrEqualTo(1);
      gaps += row > 0 && open != block.closeTicks()[row - 1] ? 1 : 0;
    }
    assertThat(gaps).isGreaterThan(2000);
    assertThat(largestMonthlyDeviation(block)).isGreaterThan(2 * smallestMonthlyDeviation(block));
  }

  private static double largestMonthlyDeviation(Block block) {
    double largest = 0;
    for (int month = 0; month < 120; month++) {
      largest = Math.max(largest, meanMove(block, month));
    }
    return largest;
  }

  private static double smallestMonthlyDeviation(Block block) {
    double smallest = Double.MAX_VALUE;
    for (int month = 0; month < 120; month++) {
      smallest = Math.min(smallest, meanMove(block, month));
    }
    return smallest;
  }

  private static double meanMove(Block block, int month) {
    double sum = 0;
    for (int row = month * 21 + 1; row < month * 21 + 21; row++) {
      sum += Math.abs(Math.log((double) block.closeTicks()[row] / block.closeTicks()[row - 1]));
    }
    return sum / 20;
  }

  @Test
  void dailyBarsSkipWeekends() {
    Block block = rows(write("a", bars(1, 100, "1d", 7)), "SYM001");
    for (int row = 0; row < block.length(); row++) {
      assertThat(time(block, row).getDayOfWeek()).isLessThan(DayOfWeek.SATURDAY);
      assertThat(time(block, row).toLocalTime()).isEqualTo(LocalTime.MIDNIGHT);
    }
    assertThat(time(block, 5).toLocalDate()).isEqualTo(LocalDate.parse("2010-01-11"));
  }

  @Test
  void minuteBarsStandInSessions() {
    Block block = rows(write("a", bars(1, 1000, "1m", 7)), "SYM001");
    assertThat(time(block, 0)).hasToString("2010-01-04T14:30Z");
    assertThat(time(block, 389)).hasToString("2010-01-04T20:59Z");
    assertThat(time(block, 390)).hasToString("2010-01-05T14:30Z");
    assertThat(block.openTicks()[1]).isEqualTo(block.closeTicks()[0]);
    assertThat(block.openTicks()[390]).isNotEqualTo(block.closeTicks()[389]);
  }

  @Test
  void tradePrintsAreInOrderAndHaveASize() {
    SyntheticSettings settings =
        new SyntheticSettings(1, 100, BarPeriod.parse("5s"), EventKind.TRADE, 7, START);
    Dataset dataset = write("a", settings);
    assertThat(dataset.manifest().rows()).isEqualTo(800);
    Block block = rows(dataset, "SYM001");
    for (int row = 1; row < block.length(); row++) {
      assertThat(block.timeNanos()[row]).isGreaterThanOrEqualTo(block.timeNanos()[row - 1]);
      assertThat(block.volumes()[row]).isGreaterThanOrEqualTo(1);
    }
  }

  @Test
  void numbersOutOfRangeAreUsersMistakes() {
    assertThatThrownBy(() -> bars(0, 1, "1d", 1))
        .isInstanceOf(UserError.class)
        .hasMessage("--symbols must be 1 to 100000, was 0");
    assertThatThrownBy(() -> bars(1, 0, "1d", 1)).hasMessageContaining("--bars must be 1 to");
    assertThatThrownBy(() -> bars(1, 100_000, "1w", 1)).hasMessageContaining("give fewer --bars");
  }

  private static ZonedDateTime time(Block block, int row) {
    return Times.instant(block.timeNanos()[row]).atZone(ZoneOffset.UTC);
  }
}
