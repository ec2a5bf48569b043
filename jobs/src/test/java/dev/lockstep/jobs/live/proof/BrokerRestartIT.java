package dev.lockstep.jobs.live.proof;

import dev.lockstep.jobs.kafka.BrokerProcess;
import dev.lockstep.jobs.live.LiveDirectory;
import dev.lockstep.jobs.live.LiveRun;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker is killed and started again on its data while events come in. */
final class BrokerRestartIT {
  private static final long SEED = 20_261;
  private static final int EVENTS = ProofSize.of(20_000, 1_000_000);
  private static final int KILLS = ProofSize.of(1, 3);
  private static final int EVENTS_PER_SECOND = ProofSize.of(5_000, 10_000);

  @TempDir private Path folder;

  @Test
  void everyOutputIsThereOnceThoughTheBrokerIsKilled() throws Exception {
    try (BrokerProcess broker = BrokerProcess.start(folder.resolve("broker"));
        ProofTopics topics = new ProofTopics(broker.address(), "restarted", 4)) {
      MadeUpLog log = MadeUpLog.inTurns(ProofSettings.SYMBOLS, ProofSettings.GROUPS, SEED);
      LiveDirectory directory;
      try (LiveRun run =
              new ProofRuns(folder)
                  .start(
                      ProofSettings.of(topics, Map.of("run.parallelism", "2")), Optional.empty());
          ExternalVenue venue = new ExternalVenue(topics, log);
          Feeder feeder = new Feeder(log, topics.publisher(), EVENTS_PER_SECOND)) {
        directory = run.directory();
        killWhileEventsCome(broker, topics, run, feeder);
        venue.awaitAllExecuted(topics, run);
        ProofRuns.stop(run);
        OnceOnly.check(topics, venue);
      }
      ProofRuns.verify(directory);
    }
  }

  private static void killWhileEventsCome(
      BrokerProcess broker, ProofTopics topics, LiveRun run, Feeder feeder)
      throws IOException, InterruptedException {
    Random random = new Random(SEED);
    feeder.allow(100);
    topics.awaitFirstCommit(run);
    int part = EVENTS / KILLS;
    for (int kill = 0; kill < KILLS; kill++) {
      int from = kill * part;
      feeder.allow(from + part);
      feeder.awaitSent(from + random.nextInt(part / 2));
      broker.kill();
      long begin = System.nanoTime();
      broker.restart();
      Duration start = Duration.ofNanos(System.nanoTime() - begin);
      topics.awaitProgress(run);
      Report.line(
          "killed broker: answered after %s, outputs went on after %s"
              .formatted(
                  Report.seconds(start),
                  Report.seconds(Duration.ofNanos(System.nanoTime() - begin))));
    }
    feeder.awaitSent((long) part * KILLS);
  }
}
