package dev.lockstep.jobs.live;

import dev.lockstep.jobs.live.config.LiveSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is asked of a live run.
 *
 * @param folder run directory to make
 * @param savepoint to begin with; empty begins anew
 * @param brokerFolder data of the embedded broker, to be written down
 * @param strategyJars users' own strategies, absolute
 * @param startedAt ISO-8601 in UTC
 */
public record LiveRequest(
    LiveSettings settings,
    Path folder,
    Optional<String> savepoint,
    Optional<Path> brokerFolder,
    List<Path> strategyJars,
    String startedAt) {
  public LiveRequest {
    Objects.requireNonNull(settings);
    Objects.requireNonNull(folder);
    Objects.requireNonNull(savepoint);
    Objects.requireNonNull(brokerFolder);
    strategyJars = List.copyOf(strategyJars);
    Objects.requireNonNull(startedAt);
  }
}
