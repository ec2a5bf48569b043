package dev.lockstep.jobs.live.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.jobs.cluster.StandaloneCluster;
import dev.lockstep.jobs.kafka.EmbeddedBroker;
import dev.lockstep.jobs.live.LiveDirectory;
import dev.lockstep.jobs.live.LiveRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.flink.api.common.JobID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TaskManagers that hold engines are killed at random moments while events come in. */
final class KilledTaskManagerIT {
  private static final long SEED = 20_260;
  private static final int EVENTS = ProofSize.of(20_000, 1_000_000);
  private static final int KILLS = ProofSize.of(2, 5);
  private static final int EVENTS_PER_SECOND = ProofSize.of(4_000, 10_000);
  private static final int TASK_MANAGERS = 2;

  @TempDir private Path folder;

  @Test
  void everyOutputIsThereOnceThoughTaskManagersAreKilled() throws Exception {
    LiveDirectory directory;
    try (StandaloneCluster cluster =
            StandaloneCluster.start(folder.resolve("cluster"), TASK_MANAGERS);
        EmbeddedBroker broker = EmbeddedBroker.start();
        ProofTopics topics = new ProofTopics(broker.address(), "killed", 4)) {
      MadeUpLog log = MadeUpLog.inTurns(ProofSettings.SYMBOLS, ProofSettings.GROUPS, SEED);
      Map<String, String> onCluster =
          Map.of("run.target", cluster.target().toString(), "run.parallelism", "2");
      try (LiveRun run =
              new ProofRuns(folder).start(ProofSettings.of(topics, onCluster), Optional.empty());
          ExternalVenue venue = new ExternalVenue(topics, log);
          Feeder feeder = new Feeder(log, topics.publisher(), EVENTS_PER_SECOND)) {
        directory = run.directory();
        List<Duration> recoveries = killWhileEventsCome(cluster, topics, run, feeder);
        Report.line(
            "killed TaskManagers: recovered after "
                + String.join(", ", recoveries.stream().map(Report::seconds).toList()));
        venue.awaitAllExecuted(topics, run);
        ProofRuns.stop(run);
        OnceOnly.check(topics, venue);
      }
      ProofRuns.verify(directory);
    }
  }

  private static List<Duration> killWhileEventsCome(
      StandaloneCluster cluster, ProofTopics topics, LiveRun run, Feeder feeder) throws Exception {
    Random random = new Random(SEED);
    JobID job = JobID.fromHexString(run.manifest().jobId());
    feeder.allow(100);
    topics.awaitFirstCommit(run);
    List<Duration> recoveries = new ArrayList<>();
    int part = EVENTS / KILLS;
    for (int kill = 0; kill < KILLS; kill++) {
      int from = kill * part;
      feeder.allow(from + part);
      feeder.awaitSent(from + random.nextInt(part / 2));
      List<Integer> victims = cluster.taskManagersOf(job);
      assertThat(victims).as("TaskManagers with engines, seed " + SEED).isNotEmpty();
      long begin = System.nanoTime();
      cluster.killTaskManager(victims.get(random.nextInt(victims.size())));
      topics.awaitProgress(run);
      recoveries.add(Duration.ofNanos(System.nanoTime() - begin));
      cluster.ensureTaskManagers(TASK_MANAGERS);
    }
    feeder.awaitSent((long) part * KILLS);
    return recoveries;
  }
}
