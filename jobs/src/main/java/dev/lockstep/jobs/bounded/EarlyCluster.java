package dev.lockstep.jobs.bounded;

import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.runtime.minicluster.MiniCluster;

/**
 * A mini cluster that starts while the command line is still being read, because both take long and
 * neither needs the other. At most one per process; the first run that it suits takes it.
 */
final class EarlyCluster {
  private static final int SLOTS = Runtime.getRuntime().availableProcessors();

  private static CompletableFuture<MiniCluster> starting;

  private EarlyCluster() {}

  static synchronized void start() {
    starting = MiniClusters.start(SLOTS, OptionalInt.empty());
  }

  /** The early cluster if there is one and it suits, else a new one; the caller stops it. */
  static synchronized CompletableFuture<MiniCluster> takeOrStart(int slots, OptionalInt webUiPort) {
    if (starting == null || slots > SLOTS || webUiPort.isPresent()) {
      return MiniClusters.start(slots, webUiPort);
    }
    CompletableFuture<MiniCluster> taken = starting;
    starting = null;
    return taken;
  }
}
