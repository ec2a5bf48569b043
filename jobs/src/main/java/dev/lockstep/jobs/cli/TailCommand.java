package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.RunFailure;
import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.kafka.Brokers;
import dev.lockstep.jobs.kafka.Offsets;
import dev.lockstep.jobs.kafka.TopicReader;
import dev.lockstep.jobs.kafka.Topics;
import dev.lockstep.jobs.kafka.tail.FrameText;
import dev.lockstep.jobs.kafka.tail.RecordPlace;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tail}: shows what a topic holds. */
@Command(
    name = "tail",
    description = {
      "Shows the events of a topic, one per line: time, group or symbol, kind, and its facts. "
          + "Prices are in ticks and quantities in lots unless --settings names the instruments. "
          + "Of transactions only those that were committed are shown."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep tail lockstep.fills --brokers localhost:9092 --limit 20",
      "  lockstep tail lockstep.events --from latest --follow",
      "  lockstep tail lockstep.dead-letters --json"
    })
final class TailCommand implements Callable<Integer> {
  private static final Duration POLL = Duration.ofMillis(500);
  private static final int EMPTY_POLLS_MAX = 40;

  @Parameters(paramLabel = "TOPIC", description = "The topic")
  private String topic;

  @Option(
      names = "--from",
      paramLabel = "earliest|latest|OFFSET",
      defaultValue = "earliest",
      description =
          "Where to begin in each partition; latest shows what comes from now on. "
              + "Default: earliest")
  private String from;

  @Option(names = "--limit", paramLabel = "N", description = "Stop after so many lines")
  private Long limit;

  @Option(names = "--follow", description = "Go on with what comes, until Ctrl-C")
  private boolean follow;

  @Option(names = "--json", description = "Print one JSON object per line")
  private boolean json;

  @Mixin private LogOptions log;

  @Spec private CommandSpec spec;

  private PrintWriter out;
  private long linesLeft;

  @Override
  public Integer call() {
    if (limit != null && limit < 1) {
      throw new UserError("--limit must be >= 1, was " + limit);
    }
    out = spec.commandLine().getOut();
    linesLeft = limit == null ? Long.MAX_VALUE : limit;
    Map<Integer, Long> starts;
    Map<Integer, Long> ends;
    Brokers brokers = log.brokers();
    try (Topics topics = new Topics(brokers, log.names())) {
      topics.require(topic);
      ends = topics.offsets().end(topic);
      starts = starts(topics.offsets(), ends);
    }
    try (TopicReader reader = new TopicReader(brokers, topic, starts)) {
      print(reader, ends);
    }
    return 0;
  }

  private Map<Integer, Long> starts(Offsets offsets, Map<Integer, Long> ends) {
    if (from.equals("latest")) {
      follow = true;
      return ends;
    }
    Map<Integer, Long> starts = new TreeMap<>(offsets.beginning(topic));
    if (!from.equals("earliest")) {
      long wanted = offset();
      starts.replaceAll(
          (partition, begin) -> Math.min(Math.max(begin, wanted), ends.get(partition)));
    }
    return starts;
  }

  private long offset() {
    try {
      long offset = Long.parseLong(from);
      if (offset >= 0) {
        return offset;
      }
    } catch (NumberFormatException e) {
      throw new UserError("--from must be earliest, latest or an offset, was " + from, e);
    }
    throw new UserError("--from must be earliest, latest or an offset >= 0, was " + from);
  }

  private void print(TopicReader reader, Map<Integer, Long> ends) {
    FrameText text = json ? FrameText.json(log.instruments()) : FrameText.lines(log.instruments());
    int emptyPolls = 0;
    while (linesLeft > 0 && (follow || !reader.hasReached(ends))) {
      boolean isEmpty = true;
      for (ConsumerRecord<byte[], byte[]> record : reader.poll(POLL)) {
        isEmpty = false;
        text.describe(place(record), record.value(), this::printLine);
      }
      // True also when the reader of our output has gone, as head does.
      if (out.checkError()) {
        return;
      }
      emptyPolls = isEmpty ? emptyPolls + 1 : 0;
      if (!follow && emptyPolls == EMPTY_POLLS_MAX) {
        throw new RunFailure("topic " + topic + ": no record comes any more before its end");
      }
    }
  }

  private void printLine(String line) {
    if (linesLeft > 0) {
      linesLeft--;
      out.println(line);
    }
  }

  private static RecordPlace place(ConsumerRecord<byte[], byte[]> record) {
    String key = record.key() == null ? "-" : new String(record.key(), StandardCharsets.UTF_8);
    return new RecordPlace(record.partition(), record.offset(), key);
  }
}
