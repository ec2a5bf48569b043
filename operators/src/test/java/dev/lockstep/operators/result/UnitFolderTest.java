package dev.lockstep.operators.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.operators.result.UnitFile.Defect;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.flink.core.fs.local.LocalFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnitFolderTest {
  private static final byte[] BYTES = {1, 2, 3};

  @TempDir private Path root;
  private Path place;
  private UnitFolder folder;

  @BeforeEach
  void nameFolder() {
    place = root.resolve("units");
    folder = new UnitFolder(place.toUri().toString(), new byte[UnitFile.PLAN_HASH_BYTES]);
  }

  @Test
  void whatIsWrittenIsListedAndRead() throws IOException {
    List<UnitResult> unit = Chunks.unit(12, new Random(1));
    folder.write(unit);
    folder.write(Chunks.unit(3, new Random(2)));

    assertThat(folder.list()).containsExactly(3, 12);
    assertThat(Chunks.texts(folder.read(12).chunks())).isEqualTo(Chunks.texts(unit));
    assertThat(names()).containsExactly("00000003.unit", "00000012.unit");
  }

  @Test
  void aUnitThatIsWrittenAgainReplacesItsFile() throws IOException {
    List<UnitResult> again = Chunks.unit(3, new Random(2));
    folder.write(Chunks.unit(3, new Random(1)));
    Files.write(place.resolve("00000003.unit"), BYTES);

    folder.write(again);

    assertThat(Chunks.texts(folder.read(3).chunks())).isEqualTo(Chunks.texts(again));
    assertThat(names()).containsExactly("00000003.unit");
  }

  @Test
  void whatIsNotAUnitFileIsNotListed() throws IOException {
    Files.createDirectories(place);
    for (String name :
        List.of(
            "00000001.unit.0d5c.draft",
            "1.unit",
            "000000001.unit",
            "9999999999.unit",
            "00000001.unit~",
            "trials.csv")) {
      Files.write(place.resolve(name), BYTES);
    }
    Files.write(place.resolve("2147483647.unit"), BYTES);

    assertThat(folder.list()).containsExactly(Integer.MAX_VALUE);
  }

  @Test
  void aFolderThatIsNotThereHasNoFiles() throws IOException {
    assertThat(folder.list()).isEmpty();
    assertThat(folder.read(0).defect()).contains(Defect.UNREADABLE);
    folder.delete();
  }

  @Test
  void deletingRemovesDraftsToo() throws IOException {
    folder.write(Chunks.unit(3, new Random(1)));
    Files.write(place.resolve("00000004.unit.0d5c.draft"), BYTES);

    folder.delete();

    assertThat(place).doesNotExist();
    assertThat(root).isEmptyDirectory();
  }

  @Test
  void aFileSystemThatRefusesIsNamedInOneLine() throws IOException {
    Files.write(place, BYTES);

    assertThatThrownBy(() -> folder.write(Chunks.unit(3, new Random(1))))
        .isInstanceOf(UnitFolderException.class)
        .hasMessageContaining("00000003.unit cannot be written: ")
        .hasMessageNotContaining("\n");
  }

  @Test
  void aFileSystemThatDoesNotRenameOntoFilesIsServed() throws IOException {
    Path file = root.resolve("a.unit");
    Files.write(file, new byte[] {9});

    UnitFolder.store(new NoOverwriting(), path(file), BYTES);

    assertThat(file).hasBinaryContent(BYTES);
    assertThat(root).isDirectoryNotContaining("glob:**.draft");
  }

  @Test
  void anObjectStoreIsNotAskedToRename() throws IOException {
    Path file = root.resolve("a.unit");

    UnitFolder.store(new ObjectStore(), path(file), BYTES);

    assertThat(file).hasBinaryContent(BYTES);
  }

  private static org.apache.flink.core.fs.Path path(Path file) {
    return new org.apache.flink.core.fs.Path(file.toUri());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** Refuses as HDFS does. */
  private static final class NoOverwriting extends LocalFileSystem {
    @Override
    public boolean rename(
        org.apache.flink.core.fs.Path source, org.apache.flink.core.fs.Path target)
        throws IOException {
      return !exists(target) && super.rename(source, target);
    }
  }

  /** Cannot rename at all. */
  private static final class ObjectStore extends LocalFileSystem {
    @Override
    public URI getUri() {
      return URI.create("s3://bucket");
    }

    @Override
    public boolean rename(
        org.apache.flink.core.fs.Path source, org.apache.flink.core.fs.Path target) {
      throw new AssertionError("objects are not renamed");
    }
  }
}
