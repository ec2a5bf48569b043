package dev.lockstep.operators.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.market.Block;
import dev.lockstep.market.EventKind;
import dev.lockstep.operators.unit.TimeRange;
import dev.lockstep.operators.unit.UnitGroup;
import dev.lockstep.operators.unit.UnitInput;
import dev.lockstep.operators.unit.Units;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatasetDefectTest {
  @TempDir private Path folder;
  private RowFiles files;
  private UnitInput bars;
  private Path file;

  @BeforeEach
  void writeFile() {
    files = new RowFiles(folder);
    bars = files.bars("A", 3, 100, 10, 20, 30, 40, 50, 60);
    file = Path.of(bars.path());
  }

  @Test
  void aFlippedBitNamesFileFrameAndReason() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int frame = bytes.length / 2;
    bytes[frame + 40] ^= 1;
    Files.write(file, bytes);

    assertDefect(bars, FileDefect.UNDECODABLE)
        .hasMessage(
            "dataset file %s is damaged at byte %d: the frame cannot be decoded (%s); make the dataset again",
            file, frame, "BIT_FLIPPED");
  }

  @Test
  void aFileThatEndsInsideAFrameIsDamaged() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 8));

    assertDefect(bars, FileDefect.UNDECODABLE).hasMessageContaining("TRUNCATED");
  }

  @Test
  void aFileOfAnotherSymbolIsRefused() {
    UnitInput other = new UnitInput(Units.instrument("B"), bars.path());

    assertDefect(other, FileDefect.WRONG_SYMBOL).hasMessageContaining("(A)");
  }

  @Test
  void aFileOfAnotherKindIsRefused() {
    UnitInput trades = files.trades("T", 3, 100, 10, 20);

    assertDefect(trades, FileDefect.WRONG_KIND).hasMessageContaining("(Trades)");
  }

  @Test
  void framesThatGoBackInTimeAreRefused() throws IOException {
    byte[] twice = Files.readAllBytes(file);
    Files.write(file, twice, StandardOpenOption.APPEND);

    assertDefect(bars, FileDefect.TIME_NOT_ORDERED).hasMessageContaining("at byte " + twice.length);
  }

  @Test
  void aMissingFileIsUnreadable() throws IOException {
    Files.delete(file);

    assertDefect(bars, FileDefect.UNREADABLE)
        .hasMessageStartingWith("dataset file " + file + " cannot be read: ");
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> assertDefect(
      UnitInput input, FileDefect defect) {
    UnitGroup group = new UnitGroup("g", EventKind.BAR, ZoneOffset.UTC, List.of(input));
    return assertThatThrownBy(() -> readAll(group))
        .isInstanceOfSatisfying(
            DatasetDefectException.class, e -> assertThat(e.defect()).isEqualTo(defect));
  }

  private static void readAll(UnitGroup group) throws IOException {
    Block block = new Block(16);
    try (GroupRows rows = GroupRows.open(group, TimeRange.ALL)) {
      boolean more = rows.next(block);
      while (more) {
        more = rows.next(block);
      }
    }
  }
}
