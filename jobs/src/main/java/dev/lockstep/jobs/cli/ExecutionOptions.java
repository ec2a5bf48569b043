package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.settings.SettingsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Option;

/** Where a job runs, and which settings file it starts from. */
final class ExecutionOptions {
  @Option(
      names = "--target",
      paramLabel = "local|HOST:PORT",
      description = "The embedded cluster, or a Flink cluster's REST address. Default: local")
  private String target;

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      description = "How many units run at once. Default: all processors or free slots")
  private String parallelism;

  @Option(
      names = "--block-rows",
      paramLabel = "N",
      description = "Longest block of events, 1 to 4096; changes speed only. Default: 4096")
  private String blockRows;

  @Option(
      names = "--web-ui",
      paramLabel = "PORT",
      description = "Serve Flink's web UI of the embedded cluster on this port")
  private String webUiPort;

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "Settings that options lie over. Default: lockstep.yaml, if it is here")
  private Path settings;

  void putInto(Map<String, String> overrides) {
    Overrides.put(overrides, "run.target", target);
    Overrides.put(overrides, "run.parallelism", parallelism);
    Overrides.put(overrides, "run.block-rows", blockRows);
    Overrides.put(overrides, "run.web-ui-port", webUiPort);
  }

  /** The values of the settings file; none when no file was named and none is here. */
  Map<String, String> fileValues() {
    if (settings != null) {
      return SettingsFile.read(settings);
    }
    Path standard = Path.of(SettingsFile.NAME);
    return Files.exists(standard) ? SettingsFile.read(standard) : Map.of();
  }
}
