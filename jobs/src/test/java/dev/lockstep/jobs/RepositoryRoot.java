package dev.lockstep.jobs;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the repository is, and beside it the real market data, which may be absent. */
public final class RepositoryRoot {
  private RepositoryRoot() {}

  /** The folder that holds {@code mvnw}, at or above the working directory. */
  public static Path find() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("tests must run inside the repository");
      }
    }
    return folder;
  }

  /** The folder of real market data; whoever uses it skips its test when it does not exist. */
  public static Path realData() {
    return find().resolveSibling("shared").resolve("data");
  }
}
