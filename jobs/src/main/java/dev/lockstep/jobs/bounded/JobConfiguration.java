package dev.lockstep.jobs.bounded;

import dev.lockstep.jobs.graph.Graph;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;

/** What both targets make their environment with. */
final class JobConfiguration {
  private JobConfiguration() {}

  /**
   * The configuration of one job.
   *
   * @param jars that travel with the job
   */
  static Configuration of(BoundedSettings settings, int parallelism, List<Path> jars) {
    Configuration configuration = Graph.configuration();
    configuration.set(PipelineOptions.NAME, settings.jobName());
    configuration.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    configuration.set(
        PipelineOptions.JARS, jars.stream().map(jar -> jar.toUri().toString()).toList());
    return configuration;
  }
}
