package dev.lockstep.jobs.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.jobs.cluster.StandaloneCluster;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our own cluster has the adaptive scheduler: it needs no replacement for what it has lost. */
final class FewerSlotsIT {
  @TempDir private static Path shared;
  private static StandaloneCluster cluster;

  @TempDir private Path folder;

  @BeforeAll
  static void startCluster() throws IOException {
    cluster = StandaloneCluster.start(shared, 2);
  }

  @AfterAll
  static void stopCluster() throws IOException {
    cluster.stop();
  }

  @Test
  void aJobOnAllSlotsGoesOnWithThoseThatAreLeft() throws Exception {
    Path jar = KillableRuns.jar(shared);
    BoundedSettings allSlots =
        KillableRuns.settings(jar).withParallelism(0).withTarget(cluster.target());

    HeardUnits heard = KillableRuns.killTaskManager(allSlots, folder);

    assertThat(heard.units()).isEqualTo(KillableRuns.unbroken(folder, jar));
    assertThat(heard.jobs()).hasSize(1);
  }
}
