package dev.lockstep.jobs.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.operators.result.UnitFolder;
import dev.lockstep.operators.unit.LaneSpec;
import dev.lockstep.operators.unit.Unit;
import dev.lockstep.operators.unit.UnitPlan;
import dev.lockstep.strategy.StrategyFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes are killed in the middle of a unit, and the results are those of an unbroken run. */
final class ClusterFailureIT {
  private static final int UNITS = 40;
  private static final Resilience RESTARTS =
      new Resilience(10, Duration.ofMillis(200), Duration.ofSeconds(30));

  @TempDir private static Path shared;
  private static SessionCluster cluster;
  private static List<Path> jars;

  @TempDir private Path folder;

  @BeforeAll
  static void startCluster() throws IOException {
    cluster = SessionCluster.start(shared, 2);
    jars =
        List.of(
            TestJars.write(
                shared.resolve("doorbell.jar"),
                StrategyFactory.class.getName(),
                Doorbell.Factory.class.getName(),
                Doorbell.class,
                Doorbell.Parameters.class,
                Doorbell.Factory.class));
  }

  @AfterAll
  static void stopCluster() throws InterruptedException {
    cluster.stop();
  }

  @Test
  void aKilledTaskManagerChangesNothingOfResultsThatAreStreamed() throws Exception {
    Recorder results = runAndKill(settings().withTarget(cluster.target()));

    assertThat(results.units).isEqualTo(unbroken());
    assertThat(results.jobs).hasSize(1);
    cluster.addTaskManagers(1);
  }

  @Test
  void aKilledTaskManagerChangesNothingOfResultsThatAreStored() throws Exception {
    UnitFolder store = new UnitFolder(folder.resolve("units").toUri().toString(), new byte[32]);

    Recorder notices = runAndKill(settings().withTarget(cluster.target()).withStore(store));

    assertThat(notices.units.keySet()).isEqualTo(unbroken().keySet());
    assertThat(notices.jobs).hasSize(1);
    assertThat(store.list()).isEqualTo(numbers());
    Map<Integer, List<String>> stored = new TreeMap<>();
    for (int number : numbers()) {
      stored.put(number, Runs.describe(UnitResults.of(store.read(number).chunks())));
    }
    assertThat(stored).isEqualTo(unbroken());
    cluster.addTaskManagers(1);
  }

  private Recorder runAndKill(BoundedSettings settings) throws Exception {
    try (Door door = new Door()) {
      Recorder recorder = new Recorder();
      CompletableFuture<Void> run =
          CompletableFuture.runAsync(() -> execute(settings, plan(door.port()), recorder));
      ProcessHandle taskManager = door.awaitRing();
      taskManager.destroyForcibly();
      taskManager.onExit().get();
      door.open();
      run.get();
      return recorder;
    }
  }

  private Map<Integer, List<String>> unbroken() throws IOException {
    try (Door door = new Door()) {
      door.open();
      Recorder recorder = new Recorder();
      execute(settings(), plan(door.port()), recorder);
      return recorder.units;
    }
  }

  private static void execute(BoundedSettings settings, UnitPlan plan, UnitListener listener) {
    BoundedRun.execute(
        settings, plan, numbers(), UnitDelivery.AS_THEY_COME, listener, new Cancellation());
  }

  private static int[] numbers() {
    return IntStream.range(0, UNITS).toArray();
  }

  private static BoundedSettings settings() {
    return BoundedSettings.local("killed")
        .withParallelism(2)
        .withStrategyJars(jars)
        .withResilience(RESTARTS);
  }

  /** Units of different lengths; one in the middle rings at the door. */
  private UnitPlan plan(int port) {
    DatasetFiles files = new DatasetFiles(folder);
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < UNITS; i++) {
      List<LaneSpec> lanes = new ArrayList<>(List.of(Runs.smaCross(3, 8), Runs.smaCross(5, 20)));
      if (i == UNITS / 2) {
        lanes.add(Runs.lane("doorbell", Map.of("port", "" + port, "bar", "500")));
      }
      units.add(Runs.unit(i, 256, lanes, files.walk("S" + i, 1_000 + 50 * i, i)));
    }
    return UnitPlan.of(units);
  }

  /** Everything that a client hears. */
  private static final class Recorder implements UnitListener {
    private final Map<Integer, List<String>> units = new TreeMap<>();
    private final List<String> jobs = new ArrayList<>();

    @Override
    public void onUnit(UnitResults results) {
      assertThat(units.put(results.unit(), Runs.describe(results))).as("comes once").isNull();
    }

    @Override
    public void onSubmitted(String jobId) {
      jobs.add(jobId);
    }
  }
}
