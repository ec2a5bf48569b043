package dev.lockstep.jobs.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.jobs.live.config.LiveSettings;
import dev.lockstep.jobs.live.verify.VerificationResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same events give the same bytes, live at any parallelism and in a bounded run. */
final class LiveParityIT {
  private static final int ROWS = 600;
  private static final int PARTITIONS = 4;
  private static final List<Integer> ALL = List.of(1, 2, 4);

  /** Each run takes seconds: every shape at every parallelism with -Dlockstep.full=true. */
  private static final List<Integer> SOME = Boolean.getBoolean("lockstep.full") ? ALL : List.of(2);

  @TempDir private static Path folder;

  private static LiveTrial trial;

  @BeforeAll
  static void startBroker() {
    trial = new LiveTrial(folder);
  }

  @AfterAll
  static void stopBroker() {
    trial.close();
  }

  @Test
  void singlePrints() throws InterruptedException {
    assertParity("prints", ALL, (frames) -> frames.prints(0, ROWS));
  }

  @Test
  void printsInBlocks() throws InterruptedException {
    assertParity("print-blocks", SOME, (frames) -> frames.printBlocks(0, ROWS, 64));
  }

  @Test
  void barsOneByOne() throws InterruptedException {
    assertParity("bars", SOME, (frames) -> frames.barBlocks(0, ROWS, 1));
  }

  @Test
  void barsInBlocks() throws InterruptedException {
    assertParity("bar-blocks", ALL, (frames) -> frames.barBlocks(0, ROWS, 64));
  }

  /** Makes records of the rows of a walk. */
  private interface Shape {
    List<ProducerRecord<byte[], byte[]>> of(LogFrames frames);
  }

  private static void assertParity(String name, List<Integer> parallelisms, Shape shape)
      throws InterruptedException {
    List<Map<String, List<String>>> outputs = new ArrayList<>();
    for (int parallelism : parallelisms) {
      String prefix = name + parallelism;
      trial.createTopics(prefix, PARTITIONS);
      trial.publish(shape.of(new LogFrames(prefix + ".events", LiveTrial.SYMBOLS, ROWS, 7)));
      String feed = name.startsWith("bar") ? "bars" : "prints";
      LiveSettings settings =
          trial.settings(
              trial
                  .settingsText(prefix, PARTITIONS)
                  .replace("live: {", "live: {feed: " + feed + ", "),
              parallelism);
      LiveDirectory directory;
      try (LiveRun run = trial.start(settings, Optional.empty())) {
        trial.awaitCaughtUp(run, prefix);
        run.stop("2026-01-01T00:01:00Z");
        directory = run.directory();
      }
      VerificationResult result = new Verification(directory, Optional.empty(), List.of()).run();
      assertThat(result.firstDifference()).as("parallelism " + parallelism).isEmpty();
      assertThat(result.streams().get("fills").live()).isPositive();
      outputs.add(trial.outputs(prefix));
    }
    assertThat(outputs).allMatch(found -> found.equals(outputs.get(0)));
  }
}
