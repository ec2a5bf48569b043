package dev.lockstep.benchmarks.baseline;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The workloads on the real market data; asking for them skips the test where it is absent. */
public final class PeerData {
  private PeerData() {}

  public static PeerWorkloads workloads() {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve("mvnw"))) {
      root = root.getParent();
    }
    Path folder = root.resolveSibling("shared").resolve("data");
    assumeTrue(Files.isDirectory(folder), "real market data is not at ../shared/data");
    return new PeerWorkloads(folder);
  }
}
