package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.dataset.Dataset;
import dev.lockstep.jobs.kafka.Brokers;
import dev.lockstep.jobs.kafka.EventPublisher;
import dev.lockstep.jobs.kafka.Topics;
import dev.lockstep.jobs.kafka.replay.DatasetLog;
import dev.lockstep.jobs.kafka.replay.DatasetReplay;
import dev.lockstep.jobs.kafka.replay.HeartbeatLog;
import dev.lockstep.jobs.kafka.replay.Pace;
import dev.lockstep.jobs.kafka.replay.RecordedFile;
import dev.lockstep.jobs.kafka.replay.RecordedTopic;
import dev.lockstep.jobs.kafka.replay.Replay;
import dev.lockstep.jobs.kafka.replay.ReplayLog;
import dev.lockstep.jobs.kafka.replay.ReplayResult;
import dev.lockstep.jobs.kafka.replay.Shape;
import dev.lockstep.market.EventKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code replay}: publishes a dataset or a recorded log as live events. */
@Command(
    name = "replay",
    description = {
      "Publishes a dataset, or what was recorded before, into the topic of events. "
          + "Events are keyed by their group, in order of time, and numbered by their place in the "
          + "dataset: neighbouring ranges join, and what is replayed twice counts as duplicate."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep replay --dataset data/minutes --brokers localhost:9092",
      "  lockstep replay --dataset data/minutes --as prints --speed 10 --heartbeat 1s",
      "  lockstep replay --dataset data/minutes --block-rows 256 --json",
      "  lockstep replay --recorded lockstep.events --prefix trial"
    })
final class ReplayCommand implements Callable<Integer> {
  @Option(names = "--dataset", paramLabel = "DIR", description = "The dataset to publish")
  private Path dataset;

  @Option(
      names = "--recorded",
      paramLabel = "TOPIC|FILE",
      description = "A topic, or a file of frames, to publish again from begin to end")
  private String recorded;

  @Mixin private DataOptions data;

  @Option(
      names = "--as",
      paramLabel = "bars|prints",
      description =
          "Bars as they are, or as four trade prints each: open, low, high (high, low when the bar "
              + "falls), close. Default: what live.feed of the settings takes, else bars")
  private Shape shape;

  @Option(
      names = "--block-rows",
      paramLabel = "N",
      description = "Bars in one record, 1 to 4096. Default: 1")
  private Integer blockRows;

  @Mixin private PaceOptions pace;

  @Mixin private LogOptions log;

  @Option(names = "--json", description = "Print JSON for machines")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if ((dataset == null) == (recorded == null)) {
      throw new UserError("replay needs one source: --dataset DIR or --recorded TOPIC|FILE");
    }
    Pace speed = pace.pace(System::nanoTime);
    Brokers brokers = log.brokers();
    try (Topics topics = new Topics(brokers, log.names());
        ReplayLog source = dataset == null ? openRecorded(brokers, topics) : openDataset()) {
      String target = topics.names().events();
      topics.require(target);
      ReplayResult result;
      try (EventPublisher publisher = new EventPublisher(brokers, target);
          TerminalProgress progress =
              new TerminalProgress("replay", events(), " thousand events", 1_000)) {
        result = Replay.run(source, publisher, speed, progress);
      }
      ReplayText.print(result, target, json, spec.commandLine().getOut());
    }
    return 0;
  }

  private ReplayLog openDataset() {
    DatasetReplay replay =
        new DatasetReplay(
            data.symbols(),
            data.range(dataset),
            shape(),
            blockRows == null ? 1 : blockRows,
            log.groupOf());
    return new HeartbeatLog(new DatasetLog(Dataset.open(dataset), replay), pace.heartbeats());
  }

  private Shape shape() {
    if (shape == null) {
      return log.feed().filter(feed -> feed == EventKind.TRADE).isPresent()
          ? Shape.PRINTS
          : Shape.BARS;
    }
    return shape;
  }

  private ReplayLog openRecorded(Brokers brokers, Topics topics) {
    boolean isPart = data.hasChoice() || shape != null || blockRows != null;
    if (isPart || pace.hasHeartbeats()) {
      throw new UserError(
          "--symbols, --from, --to, --as, --block-rows and --heartbeat are for --dataset:"
              + " a recorded log is published as it is");
    }
    Path file = Path.of(recorded);
    if (Files.isRegularFile(file)) {
      return new RecordedFile(file, log.groupOf());
    }
    if (recorded.equals(topics.names().events())) {
      throw new UserError(
          "--recorded " + recorded + " is the topic that is written to: give another --prefix");
    }
    return new RecordedTopic(brokers, topics, recorded, log.groupOf());
  }

  /** Roughly how many there will be; -1 when nobody knows. */
  private long events() {
    if (dataset == null) {
      return -1;
    }
    long rows = Dataset.open(dataset).manifest().rows();
    return shape() == Shape.PRINTS ? 4 * rows : rows;
  }
}
