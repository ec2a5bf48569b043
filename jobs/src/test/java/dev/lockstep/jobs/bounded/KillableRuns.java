package dev.lockstep.jobs.bounded;

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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Runs of many units, one of which in the middle rings at a {@link Door}. */
final class KillableRuns {
  static final int UNITS = 40;

  private static final Resilience RESTARTS =
      new Resilience(10, Duration.ofMillis(200), Duration.ofSeconds(2));

  private KillableRuns() {}

  /** The strategy that rings, as a user's jar. */
  static Path jar(Path folder) {
    return TestJars.write(
        folder.resolve("doorbell.jar"),
        StrategyFactory.class.getName(),
        Doorbell.Factory.class.getName(),
        Doorbell.class,
        Doorbell.Parameters.class,
        Doorbell.Factory.class);
  }

  static BoundedSettings settings(Path jar) {
    return BoundedSettings.local("killable")
        .withParallelism(2)
        .withStrategyJars(List.of(jar))
        .withResilience(RESTARTS);
  }

  /** Units of different lengths over files that are written into the folder. */
  static UnitPlan plan(Path folder, int doorPort) {
    DatasetFiles files = new DatasetFiles(folder);
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < UNITS; i++) {
      List<LaneSpec> lanes = new ArrayList<>(List.of(Runs.smaCross(3, 8), Runs.smaCross(5, 20)));
      if (i == UNITS / 2) {
        lanes.add(Runs.lane("doorbell", Map.of("port", "" + doorPort, "bar", "500")));
      }
      units.add(Runs.unit(i, 256, lanes, files.walk("S" + i, 1_000 + 50 * i, i)));
    }
    return UnitPlan.of(units);
  }

  static int[] numbers() {
    return IntStream.range(0, UNITS).toArray();
  }

  static void execute(BoundedSettings settings, UnitPlan plan, UnitListener listener) {
    BoundedRun.execute(
        settings, plan, numbers(), UnitDelivery.AS_THEY_COME, listener, new Cancellation());
  }

  /** What a run in this process gives that nothing happens to. */
  static Map<Integer, List<String>> unbroken(Path folder, Path jar) throws IOException {
    try (Door door = new Door()) {
      door.open();
      HeardUnits heard = new HeardUnits();
      execute(settings(jar), plan(folder, door.port()), heard);
      return heard.units();
    }
  }

  /** Runs on a cluster and kills the TaskManager that rings. */
  static HeardUnits killTaskManager(BoundedSettings settings, Path folder) throws Exception {
    try (Door door = new Door()) {
      HeardUnits heard = new HeardUnits();
      CompletableFuture<Void> run =
          CompletableFuture.runAsync(() -> execute(settings, plan(folder, door.port()), heard));
      ProcessHandle taskManager = door.awaitRing();
      taskManager.destroyForcibly();
      taskManager.onExit().get();
      door.open();
      run.get(1, TimeUnit.MINUTES);
      return heard;
    }
  }
}
