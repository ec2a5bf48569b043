package dev.lockstep.jobs.bounded;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

/** Runs of many units, two of which in the middle ring at a {@link Door}. */
public final class KillableRuns {
  static final int UNITS = 40;

  private static final int BLOCK_ROWS = 256;
  private static final int LONG = 100_000;
  private static final Resilience RESTARTS =
      new Resilience(10, Duration.ofMillis(200), Duration.ofSeconds(2));

  private KillableRuns() {}

  /** The strategy that rings, as a user's jar. */
  public static Path jar(Path folder) {
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
  private static UnitPlan plan(Path folder, int doorPort) {
    DatasetFiles files = new DatasetFiles(folder);
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < UNITS; i++) {
      units.add(
          i == UNITS / 2 || i == UNITS / 2 + 1
              ? Runs.unit(i, BLOCK_ROWS, ringing(doorPort), files.walk("S" + i, LONG, i))
              : Runs.unit(i, BLOCK_ROWS, files.walk("S" + i, 1_000 + 50 * i, i)));
    }
    return UnitPlan.of(units);
  }

  /** One that rings in each block, so that it can be held between any two checkpoints. */
  private static List<LaneSpec> ringing(int doorPort) {
    Map<String, String> parameters = Map.of("port", "" + doorPort, "every", "" + BLOCK_ROWS);
    return List.of(Runs.smaCross(3, 8), Runs.lane("doorbell", parameters));
  }

  private static void execute(BoundedSettings settings, UnitPlan plan, UnitListener listener) {
    execute(settings, plan, listener, new Cancellation());
  }

  private static void execute(
      BoundedSettings settings, UnitPlan plan, UnitListener listener, Cancellation cancellation) {
    int[] numbers = IntStream.range(0, UNITS).toArray();
    BoundedRun.execute(settings, plan, numbers, UnitDelivery.AS_THEY_COME, listener, cancellation);
  }

  /** Runs all units, ringing at the door of this port. */
  static void execute(BoundedSettings settings, Path folder, int doorPort) {
    execute(settings, plan(folder, doorPort), results -> results.notice());
  }

  /** What a run in this process gives that nothing happens to. */
  static Map<Integer, List<String>> unbroken(Path folder, Path jar) throws IOException {
    try (Door door = Door.open()) {
      HeardUnits heard = new HeardUnits(results -> {});
      execute(settings(jar), plan(folder, door.port()), heard);
      return heard.units();
    }
  }

  /**
   * Runs on a cluster and kills a TaskManager when some units have come to the client and others
   * are in their middle.
   */
  static HeardUnits killTaskManager(BoundedSettings settings, Path folder) throws Exception {
    try (Door door = Door.ajar()) {
      HeardUnits heard = new HeardUnits(results -> door.shutNow());
      CompletableFuture<Void> run =
          CompletableFuture.runAsync(() -> execute(settings, plan(folder, door.port()), heard));
      ProcessHandle taskManager = door.awaitRing();
      taskManager.destroyForcibly();
      taskManager.onExit().get();
      door.openNow();
      run.get(1, TimeUnit.MINUTES);
      return heard;
    }
  }

  /** Cancels a run while the units in the middle wait at the door; it must say that it was. */
  static HeardUnits cancel(BoundedSettings settings, Path folder) throws Exception {
    try (Door door = Door.shut()) {
      HeardUnits heard = new HeardUnits(results -> {});
      Cancellation cancellation = new Cancellation();
      CompletableFuture<Void> run =
          CompletableFuture.runAsync(
              () -> execute(settings, plan(folder, door.port()), heard, cancellation));
      door.awaitRing();
      door.awaitRing();
      cancellation.request();
      assertThatThrownBy(run::get).hasCauseInstanceOf(RunCancelled.class);
      return heard;
    }
  }
}
