package dev.lockstep.jobs.live.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.jobs.live.LiveDirectory;
import dev.lockstep.jobs.live.LiveRequest;
import dev.lockstep.jobs.live.LiveRun;
import dev.lockstep.jobs.live.Verification;
import dev.lockstep.jobs.live.config.LiveSettings;
import dev.lockstep.jobs.live.verify.VerificationResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Starts, stops and verifies runs whose directories are in one folder. */
final class ProofRuns {
  private static final String TIME = "2026-01-01T00:00:00Z";

  private final Path folder;
  private int runs;

  ProofRuns(Path folder) {
    this.folder = folder;
  }

  LiveRun start(LiveSettings settings, Optional<String> savepoint) {
    runs++;
    return LiveRun.start(
        new LiveRequest(
            settings, folder.resolve("run-" + runs), savepoint, Optional.empty(), List.of(), TIME));
  }

  /** Stops the run and gives the path of its savepoint. */
  static String stop(LiveRun run) throws InterruptedException {
    return run.stop(TIME).end().orElseThrow().savepoint();
  }

  /** The run's replay must give the same bytes, and some. */
  static void verify(LiveDirectory directory) throws InterruptedException {
    VerificationResult result = new Verification(directory, Optional.empty(), List.of()).run();

    assertThat(result.firstDifference()).as("first difference").isEmpty();
    assertThat(result.compared()).as("compared records").isPositive();
  }
}
