package dev.lockstep.jobs.live.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.jobs.kafka.EmbeddedBroker;
import dev.lockstep.jobs.live.LiveDirectory;
import dev.lockstep.jobs.live.LiveRun;
import dev.lockstep.jobs.live.config.LiveSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that goes on with another parallelism puts out what an unbroken one does. */
final class RescaleIT {
  private static final long SEED = 20_262;
  private static final int EVENTS = ProofSize.of(12_000, 1_000_000);
  private static final int PARTITIONS = 4;

  @TempDir private static Path shared;
  private static EmbeddedBroker broker;
  private static OutputAudit unbroken;

  @TempDir private Path folder;

  @BeforeAll
  static void runAtOnce() throws InterruptedException {
    broker = EmbeddedBroker.start();
    try (ProofTopics topics = new ProofTopics(broker.address(), "whole", PARTITIONS)) {
      topics.publish(log(), EVENTS);
      try (LiveRun run =
          new ProofRuns(shared).start(settings(topics, 2, false), Optional.empty())) {
        topics.awaitCaughtUp(run);
        ProofRuns.stop(run);
      }
      unbroken = OutputAudit.of(topics);
    }
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @Test
  void aRunGoesOnFromASavepointWithAnotherParallelism() throws Exception {
    int[] parallelisms = {2, 1, 4};
    try (ProofTopics topics = new ProofTopics(broker.address(), "rescaled", PARTITIONS)) {
      ProofRuns runs = new ProofRuns(folder);
      MadeUpLog log = log();
      List<LiveDirectory> legs = new ArrayList<>();
      Optional<String> savepoint = Optional.empty();
      for (int parallelism : parallelisms) {
        topics.publish(log, EVENTS / parallelisms.length);
        try (LiveRun run = runs.start(settings(topics, parallelism, false), savepoint)) {
          legs.add(run.directory());
          topics.awaitCaughtUp(run);
          savepoint = Optional.of(ProofRuns.stop(run));
        }
      }
      check(topics, legs);
    }
  }

  @Test
  void aRunGoesOnFromAnUnalignedCheckpointWithAnotherParallelism() throws Exception {
    try (ProofTopics topics = new ProofTopics(broker.address(), "unaligned", PARTITIONS)) {
      ProofRuns runs = new ProofRuns(folder);
      MadeUpLog log = log();
      topics.publish(log, EVENTS - EVENTS / 4);
      List<LiveDirectory> legs = new ArrayList<>();
      try (LiveRun run = runs.start(settings(topics, 2, true), Optional.empty())) {
        legs.add(run.directory());
        topics.awaitFirstCommit(run);
      }
      // So that there is something left, however fast the first run was.
      topics.publish(log, EVENTS / 4);
      Optional<String> checkpoint = Optional.of(LiveRun.leftBy(legs.get(0)));
      try (LiveRun run = runs.start(settings(topics, 4, true), checkpoint)) {
        legs.add(run.directory());
        topics.awaitCaughtUp(run);
        ProofRuns.stop(run);
      }
      check(topics, legs);
    }
  }

  private static MadeUpLog log() {
    return MadeUpLog.inTurns(ProofSettings.SYMBOLS, ProofSettings.GROUPS, SEED);
  }

  private static LiveSettings settings(ProofTopics topics, int parallelism, boolean isUnaligned) {
    return ProofSettings.of(
        topics,
        Map.of(
            "run.parallelism",
            Integer.toString(parallelism),
            "live.unaligned-checkpoints",
            Boolean.toString(isUnaligned)));
  }

  private static void check(ProofTopics topics, List<LiveDirectory> legs)
      throws InterruptedException {
    OutputAudit audit = OutputAudit.of(topics);
    assertThat(audit.problems()).isEmpty();
    assertThat(audit.differences(unbroken)).isEmpty();
    for (LiveDirectory leg : legs) {
      ProofRuns.verify(leg);
    }
  }
}
