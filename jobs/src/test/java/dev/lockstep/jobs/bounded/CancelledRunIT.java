package dev.lockstep.jobs.bounded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.operators.unit.UnitPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.flink.api.common.JobStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs are cancelled from another thread while units are in their middle. */
final class CancelledRunIT {
  @TempDir private Path folder;

  private final Cancellation cancellation = new Cancellation();
  private final List<Integer> heard = new ArrayList<>();
  private final List<String> jobs = new ArrayList<>();

  @Test
  void aRunInThisProcessEndsAndKeepsTheUnitsBefore() throws Exception {
    assertThatThrownBy(() -> runAndCancel(Target.LOCAL)).hasCauseInstanceOf(RunCancelled.class);

    assertThat(heard).contains(0, 1).doesNotContain(KillableRuns.UNITS / 2);
  }

  @Test
  void aRunOnAClusterEndsWithItsJob(@TempDir Path shared) throws Exception {
    SessionCluster cluster = SessionCluster.start(shared);
    try (RunningJobs running = new RunningJobs(cluster.target())) {
      assertThatThrownBy(() -> runAndCancel(cluster.target()))
          .hasCauseInstanceOf(RunCancelled.class);

      assertThat(running.end(jobs.get(0)).get()).isEqualTo(JobStatus.CANCELED);
    } finally {
      cluster.stop();
    }
  }

  @Test
  void aRunDoesNotBeginAfterItsCancellation() throws IOException {
    cancellation.request();

    try (Door door = Door.shut()) {
      assertThatThrownBy(() -> execute(Target.LOCAL, door)).isInstanceOf(RunCancelled.class);
    }
    assertThat(heard).isEmpty();
  }

  private void runAndCancel(Target target)
      throws IOException, InterruptedException, ExecutionException {
    try (Door door = Door.shut()) {
      CompletableFuture<Void> run = CompletableFuture.runAsync(() -> execute(target, door));
      door.awaitRing();
      door.awaitRing();
      cancellation.request();
      run.get();
    }
  }

  private void execute(Target target, Door door) {
    Path jar = KillableRuns.jar(folder);
    UnitPlan plan = KillableRuns.plan(folder, door.port());
    BoundedRun.execute(
        KillableRuns.settings(jar).withTarget(target),
        plan,
        KillableRuns.numbers(),
        UnitDelivery.AS_THEY_COME,
        new UnitListener() {
          @Override
          public void onUnit(UnitResults results) {
            heard.add(results.unit());
          }

          @Override
          public void onSubmitted(String jobId) {
            jobs.add(jobId);
          }
        },
        cancellation);
  }
}
