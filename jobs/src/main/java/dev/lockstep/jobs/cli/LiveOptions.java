package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.live.LiveDirectory;
import dev.lockstep.jobs.live.LiveRun;
import dev.lockstep.jobs.live.config.DurationText;
import dev.lockstep.jobs.settings.SettingsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a live run starts from, where it runs, and how long. */
final class LiveOptions {
  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "Lanes, instruments, groups and people. Default: lockstep.yaml, if it is here")
  private Path settings;

  @Option(
      names = "--duration",
      paramLabel = "TIME",
      description = "Stop after so long, such as 60s or 8h. Default: on Ctrl-C")
  private String duration;

  @Option(
      names = "--run-dir",
      paramLabel = "DIR",
      description = "Run directory to make; must not exist. Default: runs/TIME-live")
  private Path runDirectory;

  @Option(
      names = "--from-savepoint",
      paramLabel = "PATH",
      description = "Go on from this savepoint or retained checkpoint")
  private String savepoint;

  @Option(
      names = "--continue",
      paramLabel = "RUN_DIR",
      description = "Go on from where this run stopped, or was killed")
  private Path continued;

  @Option(
      names = "--target",
      paramLabel = "local|HOST:PORT",
      description = "The embedded cluster, or a Flink cluster's REST address. Default: local")
  private String target;

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      description = "How many subtasks run engines. Default: all processors or free slots")
  private String parallelism;

  @Option(
      names = "--web-ui",
      paramLabel = "PORT",
      description = "Serve Flink's web UI of the embedded cluster on this port")
  private String webUiPort;

  @Option(
      names = "--brokers",
      paramLabel = "HOST:PORT",
      description = "Kafka brokers to begin with. Default: as in the settings")
  private String brokers;

  @Option(
      names = "--prefix",
      paramLabel = "NAME",
      description = "Of all topics: events come from NAME.events. Default: lockstep")
  private String prefix;

  /** Options by the keys of the settings that they lie over. */
  Map<String, String> overrides() {
    Map<String, String> overrides = new LinkedHashMap<>();
    Overrides.put(overrides, "run.target", target);
    Overrides.put(overrides, "run.parallelism", parallelism);
    Overrides.put(overrides, "run.web-ui-port", webUiPort);
    Overrides.put(overrides, "live.brokers", brokers);
    Overrides.put(overrides, "live.prefix", prefix);
    return overrides;
  }

  /** The settings file that was named, or the one that is here. */
  Optional<Path> file() {
    Path standard = Path.of(SettingsFile.NAME);
    if (settings == null && !Files.exists(standard)) {
      return Optional.empty();
    }
    return Optional.of(settings == null ? standard : settings);
  }

  Optional<Duration> duration() {
    return Optional.ofNullable(duration)
        .map(text -> DurationText.parse("--duration", text, Duration.ofSeconds(1)));
  }

  Path runDirectory(WallClock clock) {
    return runDirectory == null ? Path.of("runs", clock.folderName() + "-live") : runDirectory;
  }

  boolean namesBrokers() {
    return brokers != null;
  }

  /** The run to go on from, if one was named. */
  Optional<LiveDirectory> continued() {
    if (continued != null && savepoint != null) {
      throw new UserError("--continue and --from-savepoint were both given: give one");
    }
    return Optional.ofNullable(continued).map(LiveDirectory::open);
  }

  /** The state to begin with, if there is one. */
  Optional<String> state() {
    return continued().map(LiveRun::leftBy).or(() -> Optional.ofNullable(savepoint));
  }
}
