package dev.lockstep.jobs.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.jobs.UserError;
import dev.lockstep.market.Block;
import dev.lockstep.market.EventKind;
import dev.lockstep.wire.Codec;
import dev.lockstep.wire.FrameSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatasetWriterTest {
  @TempDir private Path parent;

  @Test
  void rowsAreReadBackInFramesOf4096() {
    Dataset dataset = Datasets.ofBars(parent.resolve("d"), "A", 5000);
    Block block = new Block(SymbolWriter.ROWS_PER_FRAME);
    try (SymbolRows rows = new SymbolRows(dataset, dataset.symbol("A"))) {
      assertThat(rows.next(block)).isTrue();
      assertThat(block.length()).isEqualTo(4096);
      assertThat(block.openTicks()[0]).isEqualTo(100);
      assertThat(rows.next(block)).isTrue();
      assertThat(block.length()).isEqualTo(904);
      assertThat(block.timeNanos()[903])
          .isEqualTo(Datasets.START_NANOS + 4999 * Datasets.MINUTE_NANOS);
      assertThat(block.highTicks()[903]).isEqualTo(5104);
      assertThat(block.lowTicks()[903]).isEqualTo(5094);
      assertThat(block.closeTicks()[903]).isEqualTo(5100);
      assertThat(block.volumes()[903]).isEqualTo(4999);
      assertThat(rows.next(block)).isFalse();
    }
  }

  @Test
  void tradePrintsAreReadBack() {
    FrameSettings zstd = new FrameSettings(Codec.ZSTD, true);
    Path folder = parent.resolve("prints");
    try (DatasetWriter writer =
        new DatasetWriter(folder, EventKind.TRADE, Optional.empty(), zstd)) {
      try (SymbolWriter symbol = writer.symbol(Datasets.instrument("A"))) {
        symbol.addTrade(Datasets.START_NANOS, 123, 0.5);
        symbol.addTrade(Datasets.START_NANOS, 124, 2);
        symbol.finish(RowCounts.NONE);
      }
      writer.commit();
    }
    Dataset dataset = Dataset.open(folder);
    assertThat(dataset.manifest().kind()).isEqualTo(EventKind.TRADE);
    assertThat(dataset.manifest().barPeriod()).isEmpty();
    Block block = new Block(SymbolWriter.ROWS_PER_FRAME);
    try (SymbolRows rows = new SymbolRows(dataset, dataset.symbol("A"))) {
      assertThat(rows.next(block)).isTrue();
    }
    assertThat(block.kind()).isEqualTo(EventKind.TRADE);
    assertThat(block.highTicks()[1]).isEqualTo(124);
    assertThat(block.volumes()[0]).isEqualTo(0.5);
  }

  @Test
  void whatDiesInTheMiddleLeavesNothing() throws IOException {
    Path folder = parent.resolve("d");
    assertThatThrownBy(
            () -> {
              try (DatasetWriter dataset = Datasets.minuteBars(folder);
                  SymbolWriter writer = dataset.symbol(Datasets.instrument("A"))) {
                Datasets.addBars(writer, 5000);
                throw new IllegalStateException("power failure");
              }
            })
        .hasMessage("power failure");
    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void theFolderAppearsOnlyWhenItIsWhole() {
    Path folder = parent.resolve("d");
    try (DatasetWriter dataset = Datasets.minuteBars(folder)) {
      try (SymbolWriter writer = dataset.symbol(Datasets.instrument("A"))) {
        Datasets.addBars(writer, 10);
        assertThat(folder).doesNotExist();
        writer.finish(RowCounts.NONE);
      }
      assertThat(folder).doesNotExist();
      dataset.commit();
      assertThat(folder).isDirectoryContaining("glob:**/manifest.json");
    }
    assertThat(parent).isDirectoryNotContaining("glob:**/.*");
  }

  @Test
  void leftoversOfAKilledWriterAreThrownAway() throws IOException {
    Path leftovers = Files.createDirectories(parent.resolve(".d.part/contents"));
    Files.writeString(leftovers.resolve("A.blocks"), "half");
    Files.writeString(parent.resolve(".d.part/lock"), "");
    Datasets.ofBars(parent.resolve("d"), "B", 1);
    assertThat(parent.resolve(".d.part")).doesNotExist();
    assertThat(parent.resolve("d/A.blocks")).doesNotExist();
  }

  @Test
  void twoWritersOfOneDatasetExcludeEachOther() {
    Path folder = parent.resolve("d");
    try (DatasetWriter first = Datasets.minuteBars(folder)) {
      assertThatThrownBy(() -> Datasets.minuteBars(folder))
          .isInstanceOf(UserError.class)
          .hasMessageContaining("is being written by another command");
      assertThat(first.file("x").getParent()).isDirectory();
    }
  }

  @Test
  void anExistingDatasetIsRefused() {
    Path folder = Datasets.ofBars(parent.resolve("d"), "A", 1).folder();
    assertThatThrownBy(() -> Datasets.minuteBars(folder))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("exists already");
  }

  @Test
  void aFolderWithOtherFilesIsRefusedAndAnEmptyOneIsNot() throws IOException {
    Path full = Files.createDirectory(parent.resolve("full"));
    Files.writeString(full.resolve("letter.txt"), "dear");
    assertThatThrownBy(() -> Datasets.minuteBars(full))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("is not empty");
    Path empty = Files.createDirectory(parent.resolve("empty"));
    assertThat(Datasets.ofBars(empty, "A", 1).manifest().rows()).isEqualTo(1);
  }

  @Test
  void equalDataHasEqualHashesAndOtherDataOthers() {
    String hash = Datasets.ofBars(parent.resolve("a"), "A", 5000).manifest().contentHash();
    assertThat(Datasets.ofBars(parent.resolve("b"), "A", 5000).manifest().contentHash())
        .isEqualTo(hash);
    assertThat(Datasets.ofBars(parent.resolve("c"), "A", 4999).manifest().contentHash())
        .isNotEqualTo(hash);
    assertThat(Datasets.ofBars(parent.resolve("d"), "B", 5000).manifest().contentHash())
        .isNotEqualTo(hash);
  }

  @Test
  void rowsOutOfOrderAreADefect() {
    try (DatasetWriter dataset = Datasets.minuteBars(parent.resolve("d"));
        SymbolWriter writer = dataset.symbol(Datasets.instrument("A"))) {
      writer.addBar(Datasets.START_NANOS, 1, 1, 1, 1, 0);
      assertThatThrownBy(() -> writer.addBar(Datasets.START_NANOS, 1, 1, 1, 1, 0))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
