package dev.lockstep.jobs.live.config;

import dev.lockstep.jobs.UserError;
import dev.lockstep.market.EventKind;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads {@code live}: the log, the flow and the checkpoints. */
final class LiveSection {
  private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  private static final Pattern BROKERS =
      Pattern.compile("[^\\s,:]+:\\d{1,5}(,[^\\s,:]+:\\d{1,5})*");
  private static final int MOST_BUCKETS = 1 << 15;
  private static final Duration ONE_MILLI = Duration.ofMillis(1);

  /**
   * What passes at worst between a failure and the next commit: the heartbeat's timeout, and a
   * minute to start again.
   */
  private static final Duration RESTART = Duration.ofSeconds(50 + 60);

  private final Section section;

  /** With options, by keys such as {@code brokers}, laid over the file's values. */
  LiveSection(Node node, Map<String, String> overrides) {
    Map<String, Node> entries = new TreeMap<>(node.mapping());
    overrides.forEach((key, value) -> entries.put(key, new Node("live." + key, value)));
    section = new Section(new Node("live", entries));
  }

  /** How events come: ready bars, or prints that bars are built from. */
  enum FeedKind {
    PRINTS,
    BARS
  }

  EventKind feed() {
    return section.choice("feed", FeedKind.PRINTS) == FeedKind.BARS
        ? EventKind.BAR
        : EventKind.TRADE;
  }

  ZoneId zone() {
    String name = section.text("time-zone", "UTC");
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new UserError(
          "live.time-zone must be one such as UTC or Asia/Shanghai, was " + name, e);
    }
  }

  long equityNanos() {
    return section.duration("equity-every", ONE_MILLI, Duration.ofMinutes(1)).toNanos();
  }

  boolean isExternal() {
    return section.flag("external-venue");
  }

  LogSettings log() {
    String brokers = section.text("brokers", "localhost:9092");
    if (!BROKERS.matcher(brokers).matches()) {
      throw new UserError("live.brokers must be HOST:PORT[,HOST:PORT], was " + brokers);
    }
    String prefix = section.text("prefix", "lockstep");
    if (!PREFIX.matcher(prefix).matches()) {
      throw new UserError(
          "live.prefix must be 1 to 100 letters, digits, dots and dashes, was " + prefix);
    }
    return new LogSettings(
        brokers,
        prefix,
        section.count("partitions", 1, MOST_BUCKETS, 4),
        section.choice("start", LogSettings.Start.EARLIEST),
        transactionTimeout());
  }

  private Duration transactionTimeout() {
    Duration interval = checkpoints().interval();
    Duration timeout =
        section.duration("transaction-timeout", Duration.ofSeconds(1), Duration.ofMinutes(15));
    Duration least = interval.plus(RESTART);
    if (timeout.compareTo(least) < 0) {
      throw new UserError(
          "live.transaction-timeout must be >= %s, the checkpoint interval of %s and %s to restart, was %s: outputs would be lost"
              .formatted(
                  DurationText.of(least),
                  DurationText.of(interval),
                  DurationText.of(RESTART),
                  DurationText.of(timeout)));
    }
    return timeout;
  }

  FlowSettings flow() {
    return new FlowSettings(
        section.count("max-parallelism", 1, MOST_BUCKETS, 128),
        section.count("hot-groups", 1, Integer.MAX_VALUE, 10_000),
        section.duration("bundle", Duration.ZERO, Duration.ZERO),
        section.duration("buffer-timeout", Duration.ZERO, Duration.ZERO));
  }

  CheckpointSettings checkpoints() {
    return new CheckpointSettings(
        section.duration("checkpoint-interval", Duration.ofMillis(10), Duration.ofSeconds(1)),
        section.flag("unaligned-checkpoints"),
        section.choice("state-backend", CheckpointSettings.Backend.ROCKSDB));
  }

  void end() {
    section.end();
  }
}
