package dev.lockstep.jobs.live;

import dev.lockstep.jobs.RunFailure;
import dev.lockstep.jobs.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of a live run: what it runs with, its checkpoints and savepoints.
 *
 * @param folder absolute
 */
public record LiveDirectory(Path folder) {
  /** A checkpoint is whole when it has this file. */
  private static final String METADATA = "_metadata";

  private static final String CHECKPOINT = "chk-";

  /** The directory of this name, whether it is there or not. */
  public static LiveDirectory of(Path folder) {
    return new LiveDirectory(folder.toAbsolutePath().normalize());
  }

  /** Makes the folder, which must not be there yet. */
  static LiveDirectory create(Path folder) {
    LiveDirectory directory = of(folder);
    if (Files.exists(directory.manifest())) {
      throw new UserError("run directory " + folder + " exists: name another one");
    }
    try {
      Files.createDirectories(directory.checkpoints());
      Files.createDirectories(directory.savepoints());
    } catch (IOException e) {
      throw new UserError(
          "run directory %s cannot be written (%s): name another one"
              .formatted(folder, e.getMessage()),
          e);
    }
    return directory;
  }

  /** That of a run that was started before. */
  public static LiveDirectory open(Path folder) {
    LiveDirectory directory = of(folder);
    if (!Files.isRegularFile(directory.manifest())) {
      throw new UserError(
          "%s is not the directory of a live run (no %s): name another one"
              .formatted(folder, LiveManifest.FILE));
    }
    return directory;
  }

  Path manifest() {
    return folder.resolve(LiveManifest.FILE);
  }

  Path specification() {
    return folder.resolve("specification.bin");
  }

  Path checkpoints() {
    return folder.resolve("checkpoints");
  }

  Path savepoints() {
    return folder.resolve("savepoints");
  }

  /** Makes the folder for what a cluster in this process needs while it runs. */
  Path makeWork() {
    try {
      return Files.createDirectories(folder.resolve("work"));
    } catch (IOException e) {
      throw new RunFailure(folder + " cannot be written: " + e.getMessage(), e);
    }
  }

  /** The newest checkpoint that is whole, of a run that did not end with a savepoint. */
  Optional<Path> newestCheckpoint() throws IOException {
    try (Stream<Path> files = Files.walk(checkpoints(), 3)) {
      return files
          .filter(file -> file.endsWith(METADATA))
          .map(Path::getParent)
          .filter(place -> name(place).startsWith(CHECKPOINT))
          .max(Comparator.comparingLong(place -> number(name(place))));
    }
  }

  private static String name(Path place) {
    return String.valueOf(place.getFileName());
  }

  private static long number(String name) {
    return Long.parseLong(name.substring(CHECKPOINT.length()));
  }
}
