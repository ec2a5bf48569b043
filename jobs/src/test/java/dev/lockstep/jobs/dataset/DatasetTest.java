package dev.lockstep.jobs.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.jobs.RunFailure;
import dev.lockstep.jobs.UserError;
import dev.lockstep.market.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatasetTest {
  @TempDir private Path folder;

  @Test
  void aFolderThatIsNotThereIsNamed() {
    Path missing = folder.resolve("missing");
    assertThatThrownBy(() -> Dataset.open(missing))
        .isInstanceOf(UserError.class)
        .hasMessage("dataset %s does not exist: make it with import or generate", missing);
  }

  @Test
  void aFolderWithoutManifestIsNoDataset() {
    assertThatThrownBy(() -> Dataset.open(folder))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("is not a dataset (no manifest.json)");
  }

  @Test
  void aManifestThatIsNotJsonIsAUsersMistake() throws IOException {
    Files.writeString(folder.resolve("manifest.json"), "{ \"formatVersion\" ");
    assertThatThrownBy(() -> Dataset.open(folder))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("manifest.json");
  }

  @Test
  void aManifestOfAnotherVersionIsRefused() throws IOException {
    Files.writeString(folder.resolve("manifest.json"), "{\"formatVersion\": 99}");
    assertThatThrownBy(() -> Dataset.open(folder))
        .isInstanceOf(UserError.class)
        .hasMessageEndingWith("manifest.json must have format version 1, was 99");
  }

  @Test
  void aManifestWithoutAFieldSaysWhich() throws IOException {
    Dataset dataset = Datasets.ofBars(folder.resolve("d"), "A", 3);
    Path manifest = dataset.folder().resolve("manifest.json");
    Files.writeString(manifest, Files.readString(manifest).replace("\"tickSize\"", "\"tick\""));
    assertThatThrownBy(() -> Dataset.open(dataset.folder()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("must have \"tickSize\", which was null");
  }

  @Test
  void aFileThatIsShorterThanTheManifestSaysIsFound() throws IOException {
    Dataset dataset = Datasets.ofBars(folder.resolve("d"), "A", 3);
    Path file = dataset.file(dataset.symbol("A"));
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 8));
    assertThatThrownBy(() -> Dataset.open(dataset.folder()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("must have " + bytes.length + " bytes");
    Files.delete(file);
    assertThatThrownBy(() -> Dataset.open(dataset.folder()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("A.blocks is missing");
  }

  @Test
  void anUnknownSymbolIsAnsweredWithTheKnownOnes() {
    Dataset dataset = Datasets.ofBars(folder.resolve("d"), "A", 3);
    assertThatThrownBy(() -> dataset.symbol("B"))
        .isInstanceOf(UserError.class)
        .hasMessageEndingWith("has no symbol B: it has A");
  }

  @Test
  void aFlippedBitIsFoundWhenRowsAreRead() throws IOException {
    Dataset dataset = Datasets.ofBars(folder.resolve("d"), "A", 3);
    Path file = dataset.file(dataset.symbol("A"));
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 40] ^= 4;
    Files.write(file, bytes);
    try (SymbolRows rows = new SymbolRows(dataset, dataset.symbol("A"))) {
      Block block = new Block(SymbolWriter.ROWS_PER_FRAME);
      assertThatThrownBy(() -> rows.next(block))
          .isInstanceOf(RunFailure.class)
          .hasMessageContaining("is damaged at byte 0 (");
    }
  }

  @Test
  void theManifestIsReadBackAsItWasWritten() {
    Dataset written = Datasets.ofBars(folder.resolve("d"), "BTC/USD", 5000);
    Dataset read = Dataset.open(written.folder());
    assertThat(read.manifest()).isEqualTo(written.manifest());
    assertThat(read.manifest().rows()).isEqualTo(5000);
    assertThat(read.manifest().barPeriod()).contains(BarPeriod.parse("1m"));
  }
}
