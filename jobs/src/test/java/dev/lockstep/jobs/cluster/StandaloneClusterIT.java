package dev.lockstep.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StandaloneClusterIT {
  @TempDir private Path folder;

  @Test
  void aKilledTaskManagerCanBeReplaced() throws IOException {
    StandaloneCluster cluster = StandaloneCluster.start(folder, 2);
    try (cluster) {
      assertThat(cluster.taskManagers()).containsExactly(1, 2);
      assertThat(ClusterOverview.of(cluster.target())).isEqualTo(new ClusterOverview(2, 4, 4));

      cluster.killTaskManager(1);
      assertThat(cluster.taskManagers()).containsExactly(2);
      assertThat(cluster.startTaskManager()).isEqualTo(3);
      cluster.ensureTaskManagers(2);

      assertThat(cluster.taskManagers()).containsExactly(2, 3);
    }
    assertThat(cluster.alive()).isEmpty();
  }
}
