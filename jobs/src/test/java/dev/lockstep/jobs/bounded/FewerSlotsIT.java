package dev.lockstep.jobs.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster with the adaptive scheduler needs no replacement for what it has lost. */
final class FewerSlotsIT {
  @TempDir private static Path shared;
  private static SessionCluster cluster;

  @TempDir private Path folder;

  @BeforeAll
  static void startCluster() throws IOException {
    String scheduler = "jobmanager.adaptive-scheduler.submission.resource-stabilization-timeout";
    cluster =
        SessionCluster.start(
            shared, 2, List.of("jobmanager.scheduler=adaptive", scheduler + "=200ms"));
  }

  @AfterAll
  static void stopCluster() throws InterruptedException {
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
