package dev.lockstep.jobs.bounded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.jobs.cluster.StandaloneCluster;
import dev.lockstep.operators.result.UnitFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes are killed in the middle of a unit, and the results are those of an unbroken run. */
final class ClusterFailureIT {
  @TempDir private static Path shared;
  private static StandaloneCluster cluster;
  private static Path jar;

  @TempDir private Path folder;

  @BeforeAll
  static void startCluster() throws IOException {
    // Most clusters elsewhere have this scheduler; the other one has a test of its own.
    cluster =
        StandaloneCluster.start(
            shared, 2, StandaloneCluster.SLOTS, Map.of("jobmanager.scheduler", "default"));
    jar = KillableRuns.jar(shared);
  }

  @BeforeEach
  void replaceTheLost() throws IOException {
    cluster.ensureTaskManagers(2);
  }

  @AfterAll
  static void stopCluster() throws IOException {
    cluster.stop();
  }

  @Test
  void aKilledTaskManagerChangesNothingOfResultsThatAreStreamed() throws Exception {
    HeardUnits heard = KillableRuns.killTaskManager(settings(), folder);

    assertThat(heard.units()).isEqualTo(KillableRuns.unbroken(folder, jar));
    assertThat(heard.jobs()).hasSize(1);
  }

  @Test
  void aKilledTaskManagerChangesNothingOfResultsThatAreStored() throws Exception {
    UnitFolder store = store();

    HeardUnits heard = KillableRuns.killTaskManager(settings().withStore(store), folder);

    assertThat(heard.units().keySet()).hasSize(KillableRuns.UNITS);
    assertThat(heard.jobs()).hasSize(1);
    assertThat(read(store)).isEqualTo(KillableRuns.unbroken(folder, jar));
  }

  @Test
  void aJobThatStreamsToAKilledClientIsCancelled() throws Exception {
    try (Door door = Door.shut();
        RunningJobs jobs = new RunningJobs(cluster.target())) {
      Process client = startClient(door);
      door.awaitRing();
      SubmittedJob job = new SubmittedJob(cluster.target(), jobs.only());

      assertThat(job.isRunning()).isTrue();
      client.destroyForcibly().waitFor();

      assertThat(jobs.end(job.jobId()).get()).isEqualTo(JobStatus.CANCELED);
      assertThat(job.isRunning()).isFalse();
    }
  }

  @Test
  void aJobThatStoresItsResultsOutlivesItsClient() throws Exception {
    UnitFolder store = store();
    try (Door door = Door.shut();
        RunningJobs jobs = new RunningJobs(cluster.target())) {
      Process client = startClient(door, store.toString());
      door.awaitRing();
      String job = jobs.only();
      client.destroyForcibly().waitFor();

      // As long as it takes to cancel a job that misses its client.
      assertThatThrownBy(() -> jobs.end(job).get(4, TimeUnit.SECONDS))
          .isInstanceOf(TimeoutException.class);
      door.openNow();
      assertThat(jobs.end(job).get()).isEqualTo(JobStatus.FINISHED);
    }
    assertThat(read(store)).isEqualTo(KillableRuns.unbroken(folder, jar));
  }

  @Test
  void whatAClientHasLeftCanBeCancelled() throws Exception {
    try (Door door = Door.shut();
        RunningJobs jobs = new RunningJobs(cluster.target())) {
      Process client = startClient(door, store().toString());
      door.awaitRing();
      SubmittedJob job = new SubmittedJob(cluster.target(), jobs.only());
      client.destroyForcibly().waitFor();

      assertThat(job.cancel()).isTrue();
      assertThat(jobs.end(job.jobId()).get()).isEqualTo(JobStatus.CANCELED);
    }
  }

  private BoundedSettings settings() {
    return KillableRuns.settings(jar).withTarget(cluster.target());
  }

  private UnitFolder store() {
    return new UnitFolder(folder.resolve("units").toUri().toString(), new byte[32]);
  }

  private static Map<Integer, List<String>> read(UnitFolder store) throws IOException {
    Map<Integer, List<String>> units = new TreeMap<>();
    for (int number : store.list()) {
      units.put(number, Runs.describe(UnitResults.of(store.read(number).chunks())));
    }
    return units;
  }

  private Process startClient(Door door, String... store) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("--add-opens=java.base/java.util=ALL-UNNAMED");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(KillableClient.class.getName());
    command.addAll(List.of(cluster.target().toString(), Integer.toString(door.port())));
    command.addAll(List.of(folder.toString(), jar.toString()));
    command.addAll(List.of(store));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("client.log").toFile())
        .start();
  }
}
