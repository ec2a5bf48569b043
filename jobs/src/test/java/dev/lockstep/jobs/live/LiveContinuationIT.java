package dev.lockstep.jobs.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.live.config.LiveSettings;
import dev.lockstep.jobs.live.verify.VerificationResult;
import dev.lockstep.operators.live.LiveSpecCodec;
import dev.lockstep.wire.DecodeReason;
import dev.lockstep.wire.OrderEventDecoder;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stopping, going on, and what verification finds. */
final class LiveContinuationIT {
  private static final int ROWS = 800;
  private static final int HALF = 400;

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

  private static LogFrames frames(String prefix) {
    return new LogFrames(prefix + ".events", LiveTrial.SYMBOLS, ROWS, 11);
  }

  private static LiveDirectory run(String prefix, LiveSettings settings, Optional<String> savepoint)
      throws InterruptedException {
    try (LiveRun run = trial.start(settings, savepoint)) {
      trial.awaitCaughtUp(run, prefix);
      run.stop("2026-01-01T00:01:00Z");
      return run.directory();
    }
  }

  private static LiveSettings settings(String prefix, int parallelism) {
    return trial.settings(trial.settingsText(prefix, 2), parallelism);
  }

  private static VerificationResult verify(LiveDirectory directory) throws InterruptedException {
    return new Verification(directory, Optional.empty(), List.of()).run();
  }

  @Test
  void aRunThatStopsAndGoesOnAtOtherParallelismsPutsOutWhatOneRunDoes()
      throws InterruptedException {
    trial.createTopics("whole", 2);
    trial.publish(frames("whole").prints(0, ROWS));
    run("whole", settings("whole", 2), Optional.empty());
    trial.createTopics("parts", 2);
    trial.publish(frames("parts").prints(0, HALF));
    LiveDirectory first = run("parts", settings("parts", 2), Optional.empty());
    trial.publish(frames("parts").prints(HALF, HALF + 100));
    LiveDirectory second = run("parts", settings("parts", 1), Optional.of(LiveRun.leftBy(first)));
    trial.publish(frames("parts").prints(HALF + 100, ROWS));
    LiveDirectory third = run("parts", settings("parts", 4), Optional.of(LiveRun.leftBy(second)));

    assertThat(trial.outputs("parts")).isEqualTo(trial.outputs("whole"));
    for (LiveDirectory directory : List.of(first, second, third)) {
      assertThat(verify(directory).firstDifference()).isEmpty();
    }
    assertThat(LiveRun.read(third).starts())
        .isEqualTo(LiveRun.read(second).end().orElseThrow().offsets());
  }

  @Test
  void aLaneIsAddedThroughASavepointWithoutLosingTheOthers()
      throws InterruptedException, IOException {
    trial.createTopics("lanes", 2);
    trial.publish(frames("lanes").prints(0, HALF));
    LiveDirectory first = run("lanes", settings("lanes", 2), Optional.empty());
    trial.publish(frames("lanes").prints(HALF, ROWS));
    String more =
        trial.settingsText("lanes", 2)
            + "  added: {strategy: sma-cross, parameters: {fast: 2, slow: 6}, bar: 1s}\n";
    LiveDirectory second =
        run("lanes", trial.settings(more, 2), Optional.of(LiveRun.leftBy(first)));

    assertThat(verify(second).firstDifference()).isEmpty();
    assertThat(fillNumbers("lanes", "AAA", "added")).isNotEmpty();
    List<Long> kept = fillNumbers("lanes", "AAA", "cross");
    assertThat(kept).isEqualTo(LongStream.rangeClosed(1, kept.size()).boxed().toList());
  }

  private static List<Long> fillNumbers(String prefix, String group, String lane) {
    List<Long> numbers = new ArrayList<>();
    OrderEventDecoder decoder = new OrderEventDecoder();
    for (ConsumerRecord<byte[], byte[]> record : trial.records(prefix + ".fills")) {
      assertThat(decoder.wrap(record.value(), 0, record.value().length)).isEqualTo(DecodeReason.OK);
      if (decoder.group().toString().equals(group) && decoder.lane().toString().equals(lane)) {
        numbers.add(decoder.fillNumber());
      }
    }
    return numbers;
  }

  @Test
  void aReplayWithOtherParametersNamesTheFirstDifference()
      throws InterruptedException, IOException {
    trial.createTopics("other", 2);
    trial.publish(frames("other").prints(0, HALF));
    LiveDirectory directory = run("other", settings("other", 2), Optional.empty());
    LiveSettings changed =
        trial.settings(trial.settingsText("other", 2).replace("bps: 3", "bps: 4"), 2);
    Files.write(directory.specification(), LiveSpecCodec.encode(changed.spec()));

    VerificationResult result = verify(directory);

    assertThat(result.isEqual()).isFalse();
    assertThat(result.different()).isPositive();
    assertThat(result.firstDifference().orElseThrow().fields()).containsKey("feeMicros");
    assertThat(result.firstDifference().orElseThrow().toString())
        .contains("sequence", "input position", "expected", "found");
  }

  @Test
  void aRecordThatTheReplayDoesNotPutOutIsADifference() throws InterruptedException {
    trial.createTopics("twice", 2);
    trial.publish(frames("twice").prints(0, HALF));
    LiveDirectory directory;
    try (LiveRun run = trial.start(settings("twice", 2), Optional.empty())) {
      trial.awaitCaughtUp(run, "twice");
      ConsumerRecord<byte[], byte[]> fill = trial.records("twice.fills").get(0);
      trial.publish(
          List.of(new ProducerRecord<>("twice.fills", fill.partition(), fill.key(), fill.value())));
      run.stop("2026-01-01T00:01:00Z");
      directory = run.directory();
    }

    VerificationResult result = verify(directory);

    assertThat(result.different()).isEqualTo(1);
    assertThat(result.firstDifference().orElseThrow().toString())
        .contains("fills", "is not in the replay");
  }

  @Test
  void aKilledRunGoesOnFromItsNewestCheckpoint() throws InterruptedException {
    trial.createTopics("killed", 2);
    trial.publish(frames("killed").prints(0, HALF));
    LiveDirectory first;
    try (LiveRun run = trial.start(settings("killed", 2), Optional.empty())) {
      trial.awaitCaughtUp(run, "killed");
      first = run.directory();
    }
    trial.publish(frames("killed").prints(HALF, ROWS));

    LiveDirectory second = run("killed", settings("killed", 2), Optional.of(LiveRun.leftBy(first)));

    assertThat(LiveRun.read(first).end()).isEmpty();
    assertThat(verify(second).firstDifference()).isEmpty();
    assertThat(verify(first).firstDifference()).isEmpty();
  }

  @Test
  void savepointsThatDoNotFitAreOneLine() throws InterruptedException, IOException {
    trial.createTopics("mine", 2);
    trial.publish(frames("mine").prints(0, 10));
    LiveDirectory mine = run("mine", settings("mine", 1), Optional.empty());
    trial.createTopics("theirs", 2);
    Path foreign = Files.createDirectory(folder.resolve("foreign"));
    try (DataOutputStream out =
        new DataOutputStream(Files.newOutputStream(foreign.resolve("_metadata")))) {
      Checkpoints.storeCheckpointMetadata(new CheckpointMetadata(1, List.of(), List.of()), out);
    }

    assertRefused("theirs", LiveRun.leftBy(mine), "is of topic mine.events");
    assertRefused("mine", foreign.toUri().toString(), "is of another job");
    assertRefused("mine", folder.resolve("nowhere").toUri().toString(), "cannot be read");
  }

  private static void assertRefused(String prefix, String savepoint, String message) {
    assertThatThrownBy(() -> trial.start(settings(prefix, 1), Optional.of(savepoint)))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("\n");
  }

  @Test
  void topicsAndBrokersThatAreNotThereAreOneLine() {
    trial.createTopics("few", 1);

    assertRefusedToStart(settings("nobody", 1), "topic nobody.events does not exist");
    assertRefusedToStart(
        settings("few", 1), "topic few.events has 1 of the 2 partitions that are needed");
    assertRefusedToStart(
        trial.settings(trial.settingsText("few", 1).replace(trial.brokers(), "127.0.0.1:1"), 1),
        "127.0.0.1:1");
  }

  private static void assertRefusedToStart(LiveSettings settings, String message) {
    assertThatThrownBy(() -> trial.start(settings, Optional.empty()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("\n");
  }
}
