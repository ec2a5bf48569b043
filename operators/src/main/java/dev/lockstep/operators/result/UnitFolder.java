package dev.lockstep.operators.result;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.FileSystem.WriteMode;
import org.apache.flink.core.fs.Path;

/**
 * The folder of the unit files of one plan, on any file system of Flink. A file appears whole or
 * not at all, also when the process is killed while it writes. Immutable, any thread.
 */
public final class UnitFolder implements Serializable {
  private static final long serialVersionUID = 1;
  private static final Pattern FILE_NAME = Pattern.compile("([0-9]{8,10})\\.unit");

  /** Where an object appears when its stream is closed, and renaming copies. */
  private static final Set<String> OBJECT_STORES =
      Set.of("s3", "s3a", "s3n", "s3p", "gs", "oss", "wasb", "wasbs");

  private final String folder;
  private final byte[] planHash;

  /**
   * A folder that need not be there yet.
   *
   * @param folder a URI such as {@code s3://bucket/run/units}; without a scheme, a path in Flink's
   *     default file system
   * @param planHash of {@value UnitFile#PLAN_HASH_BYTES} bytes, in every file
   */
  public UnitFolder(String folder, byte[] planHash) {
    this.folder = folder;
    this.planHash = planHash.clone();
    if (planHash.length != UnitFile.PLAN_HASH_BYTES) {
      throw new IllegalArgumentException(
          "plan hash must have %d bytes, had %d"
              .formatted(UnitFile.PLAN_HASH_BYTES, planHash.length));
    }
  }

  /** The name of the file of a unit. */
  public static String fileName(int unit) {
    return String.format(Locale.ROOT, "%08d.unit", unit);
  }

  /**
   * Writes the file of a unit, in place of one that is there.
   *
   * @param chunks all chunks of one unit, in their order, END last
   */
  public void write(List<UnitResult> chunks) throws IOException {
    byte[] bytes = UnitFile.encode(planHash, chunks);
    Path file = path(fileName(chunks.get(0).unit()));
    try {
      store(file.getFileSystem(), file, bytes);
    } catch (IOException e) {
      throw new UnitFolderException("unit file " + file + " cannot be written", e);
    }
  }

  /** Puts a file into a file system so that it appears whole. */
  static void store(FileSystem files, Path file, byte[] bytes) throws IOException {
    if (OBJECT_STORES.contains(String.valueOf(files.getUri().getScheme()))) {
      create(files, file, bytes);
    } else {
      // Two attempts at a unit may write at once; each has a name of its own.
      Path draft = file.suffix("." + UUID.randomUUID() + ".draft");
      create(files, draft, bytes);
      rename(files, draft, file);
    }
  }

  private static void create(FileSystem files, Path file, byte[] bytes) throws IOException {
    try (FSDataOutputStream out = files.create(file, WriteMode.OVERWRITE)) {
      out.write(bytes);
      if (!files.isDistributedFS()) {
        out.sync();
      }
    }
  }

  private static void rename(FileSystem files, Path draft, Path file) throws IOException {
    if (files.rename(draft, file)) {
      return;
    }
    // Some file systems do not rename onto a file that is there.
    files.delete(file, false);
    if (!files.rename(draft, file)) {
      throw new IOException(draft.getName() + " cannot be renamed");
    }
  }

  /** Reads the file of a unit; whatever is wrong with it is a defect of the answer. */
  public UnitFile read(int unit) {
    try {
      return UnitFile.read(bytes(path(fileName(unit))), planHash, unit);
    } catch (IOException e) {
      return UnitFile.defective(UnitFile.Defect.UNREADABLE);
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    try (FSDataInputStream in = file.getFileSystem().open(file)) {
      return in.readAllBytes();
    }
  }

  /** The numbers of the units that have a file, ascending; whether it is whole is not looked at. */
  public int[] list() throws IOException {
    Path place = new Path(folder);
    return Stream.of(statuses(place))
        .map(status -> FILE_NAME.matcher(status.getPath().getName()))
        .filter(Matcher::matches)
        .flatMapToInt(name -> number(name.group(1)))
        .sorted()
        .toArray();
  }

  private static FileStatus[] statuses(Path place) throws IOException {
    try {
      FileStatus[] found = place.getFileSystem().listStatus(place);
      return found == null ? new FileStatus[0] : found;
    } catch (FileNotFoundException e) {
      return new FileStatus[0];
    } catch (IOException e) {
      throw new UnitFolderException("folder " + place + " of unit files cannot be listed", e);
    }
  }

  private static IntStream number(String digits) {
    long number = Long.parseLong(digits);
    boolean isOne = number <= Integer.MAX_VALUE && fileName((int) number).startsWith(digits);
    return isOne ? IntStream.of((int) number) : IntStream.empty();
  }

  /** Removes the folder and all that is in it. */
  public void delete() throws IOException {
    Path place = new Path(folder);
    try {
      place.getFileSystem().delete(place, true);
    } catch (FileNotFoundException e) {
      // That is how it should be.
      return;
    } catch (IOException e) {
      throw new UnitFolderException("folder " + place + " of unit files cannot be removed", e);
    }
  }

  private Path path(String name) {
    return new Path(folder, name);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UnitFolder that
        && folder.equals(that.folder)
        && Arrays.equals(planHash, that.planHash);
  }

  @Override
  public int hashCode() {
    return folder.hashCode();
  }

  /** Its URI or path. */
  @Override
  public String toString() {
    return folder;
  }
}
