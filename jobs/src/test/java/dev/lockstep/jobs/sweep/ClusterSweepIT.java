package dev.lockstep.jobs.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.jobs.bounded.Door;
import dev.lockstep.jobs.bounded.KillableRuns;
import dev.lockstep.jobs.cluster.StandaloneCluster;
import dev.lockstep.jobs.cluster.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sweeps on a cluster of several processes that are killed: the tables are those of a quiet run.
 */
final class ClusterSweepIT {
  @TempDir private static Path shared;

  private static StandaloneCluster cluster;
  private static Path jar;
  private static Path dataset;
  private static Map<String, String> quiet;

  @TempDir private Path folder;

  @BeforeAll
  static void runQuietly() throws IOException {
    jar = KillableRuns.jar(shared);
    dataset = TestSweeps.generate(shared.resolve("dataset"), 2, 6_000, 13);
    try (Door door = Door.open()) {
      Path run = shared.resolve("quiet");
      SweepSettings settings = KillableSweep.settings(dataset, door.port(), Target.LOCAL);
      KillableSweep.plan(settings, jar, run.toString()).run(SweepListener.NONE);
      quiet = tables(run, door);
      assertThat(TestSweeps.column(run, "trials.csv", "trial")).hasSize(KillableSweep.TRIALS);
    }
    cluster = StandaloneCluster.start(shared, 2);
  }

  @BeforeEach
  void replaceTheLost() throws IOException {
    cluster.ensureTaskManagers(2);
  }

  @AfterAll
  static void stopCluster() throws IOException {
    cluster.stop();
  }

  /** The port of the door is a parameter, and each run has another. */
  private static Map<String, String> tables(Path run, Door door) {
    Map<String, String> tables = TestSweeps.tables(run);
    tables.replaceAll((name, text) -> text.replace("," + door.port() + ",", ",PORT,"));
    assertThat(tables).containsKey("trials.csv");
    return tables;
  }

  @Test
  void aKilledTaskManagerChangesNothingOfUnitsThatAreStreamed() throws Exception {
    assertSurvivesTaskManager(folder.resolve("run"), "");
  }

  @Test
  void aKilledTaskManagerChangesNothingOfUnitsThatAreStored() throws Exception {
    assertSurvivesTaskManager(folder.resolve("run"), "file://");
  }

  private void assertSurvivesTaskManager(Path run, String scheme) throws Exception {
    try (Door door = Door.shut()) {
      SweepSettings settings = KillableSweep.settings(dataset, door.port(), cluster.target());
      Sweep sweep = KillableSweep.plan(settings, jar, scheme + run);
      CompletableFuture<SweepResult> running =
          CompletableFuture.supplyAsync(() -> sweep.run(SweepListener.NONE));
      ProcessHandle taskManager = door.awaitRing();
      taskManager.destroyForcibly();
      taskManager.onExit().get();
      door.openNow();

      assertThat(running.get(2, TimeUnit.MINUTES).summary().trials())
          .isEqualTo(KillableSweep.TRIALS);
      assertThat(tables(run, door)).isEqualTo(quiet);
    }
  }

  @Test
  void aKilledClientIsGoneOnWithFromWhatItHadReceived() throws Exception {
    assertGoesOnAfterClient(folder.resolve("run"), "");
  }

  @Test
  void aKilledClientIsGoneOnWithFromWhatTheClusterHasStored() throws Exception {
    assertGoesOnAfterClient(folder.resolve("run"), "file://");
  }

  private void assertGoesOnAfterClient(Path run, String scheme) throws Exception {
    // Ajar, because what is held within a unit holds up the checkpoints, and with them the results.
    try (Door door = Door.ajar()) {
      Process client = startClient(door, scheme + run);
      assertThat(client.inputReader().readLine()).matches("\\d+");
      client.destroyForcibly().waitFor();
      assertThat(run.resolve("manifest.json")).doesNotExist();
      door.openNow();
      Sweep rest = Sweep.resume(scheme + run, Map.of(), TestSweeps.STRATEGIES, TestSweeps.CLOCK);

      assertThat(rest.preview().keptUnits()).isPositive();
      rest.run(SweepListener.NONE);
      assertThat(tables(run, door)).isEqualTo(quiet);
      assertThat(TestSweeps.names(run)).doesNotContain("units", "job");
    }
  }

  private Process startClient(Door door, String run) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("--add-opens=java.base/java.util=ALL-UNNAMED");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(KillableSweep.class.getName());
    command.addAll(List.of(cluster.target().toString(), Integer.toString(door.port())));
    command.addAll(List.of(dataset.toString(), jar.toString(), run));
    return new ProcessBuilder(command).redirectError(folder.resolve("client.log").toFile()).start();
  }
}
