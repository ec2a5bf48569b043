package dev.lockstep.jobs.bounded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.jobs.RunFailure;
import dev.lockstep.jobs.cluster.StandaloneCluster;
import dev.lockstep.operators.unit.LaneSpec;
import dev.lockstep.operators.unit.Unit;
import dev.lockstep.operators.unit.UnitInput;
import dev.lockstep.strategy.StrategyFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.JobStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SessionTargetIT {
  private static final BoundedSettings LOCAL = BoundedSettings.local("test");

  @TempDir private static Path clusterFolder;
  private static StandaloneCluster cluster;

  @TempDir private Path folder;

  @BeforeAll
  static void startCluster() throws IOException {
    cluster = StandaloneCluster.start(clusterFolder, 1);
  }

  @AfterAll
  static void stopCluster() throws IOException {
    cluster.stop();
  }

  @Test
  void aClusterGivesTheResultsOfTheMiniCluster() {
    List<Unit> units = units(List.of(Runs.smaCross(3, 8), Runs.smaCross(5, 20)));
    List<String> expected = Runs.execute(LOCAL, units);
    BoundedSettings remote = LOCAL.withTarget(cluster.target());

    assertThat(Runs.execute(remote, units)).isEqualTo(expected);
    assertThat(Runs.execute(remote.withParallelism(1), units)).isEqualTo(expected);
    assertThat(Runs.execute(remote.withResilience(Resilience.RESTARTS), units)).isEqualTo(expected);
  }

  @Test
  void aUsersStrategyTravelsInItsJar() {
    Path jar =
        TestJars.write(
            folder.resolve("mine.jar"),
            StrategyFactory.class.getName(),
            EveryNthBar.Factory.class.getName(),
            EveryNthBar.class,
            EveryNthBar.Parameters.class,
            EveryNthBar.Factory.class);
    List<Unit> units = units(List.of(Runs.lane("every-nth-bar", Map.of("every", "7"))));
    BoundedSettings local = LOCAL.withStrategyJars(List.of(jar));

    List<String> expected = Runs.execute(local, units);

    assertThat(Runs.execute(local.withTarget(cluster.target()), units)).isEqualTo(expected);
  }

  @Test
  void aDamagedFileFailsTheRunWithTheSameLineAsHere() throws IOException {
    UnitInput input = new DatasetFiles(folder).walk("AAA", 2_500, 1);
    Path file = Path.of(input.path());
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 0x10;
    Files.write(file, bytes);
    List<Unit> units = List.of(Runs.unit(0, 4_096, input));

    assertThatThrownBy(() -> Runs.execute(LOCAL.withTarget(cluster.target()), units))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("the job failed: dataset file " + file + " is damaged at byte ")
        .hasMessageNotContaining("\n");
  }

  @Test
  void aCancelledRunEndsWithItsJob() throws Exception {
    BoundedSettings settings =
        KillableRuns.settings(KillableRuns.jar(folder)).withTarget(cluster.target());

    HeardUnits heard = KillableRuns.cancel(settings, folder);

    try (RunningJobs jobs = new RunningJobs(cluster.target())) {
      assertThat(jobs.end(heard.jobs().get(0)).get()).isEqualTo(JobStatus.CANCELED);
    }
  }

  @Test
  void aFailureThatWouldRepeatIsNotTriedAgain() throws IOException {
    UnitInput input = new DatasetFiles(folder).walk("AAA", 10, 1);
    Unit unit = Runs.unit(0, 16, List.of(Runs.lane("no-such-rule", Map.of())), input);
    BoundedSettings restarting =
        LOCAL.withTarget(cluster.target()).withResilience(Resilience.RESTARTS);

    assertThatThrownBy(() -> Runs.execute(restarting, List.of(unit)))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("unit 0 failed on group-0")
        .hasStackTraceContaining("The failure is not recoverable");

    Files.delete(Path.of(input.path()));
    assertThatThrownBy(() -> Runs.execute(restarting, List.of(Runs.unit(0, 16, input))))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("dataset file " + input.path() + " cannot be read")
        .hasStackTraceContaining("The failure is not recoverable");
  }

  private List<Unit> units(List<LaneSpec> lanes) {
    DatasetFiles files = new DatasetFiles(folder);
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      units.add(Runs.unit(i, 512, lanes, files.walk("S" + i, 3_000 - 500 * i, i)));
    }
    units.add(Runs.unit(5, 512, lanes, files.walk("T0", 900, 10), files.walk("T1", 700, 11)));
    return units;
  }
}
