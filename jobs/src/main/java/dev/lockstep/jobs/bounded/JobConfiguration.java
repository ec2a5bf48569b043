package dev.lockstep.jobs.bounded;

import dev.lockstep.jobs.graph.Graph;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.core.execution.CheckpointingMode;

/** What both targets make their environment with. */
final class JobConfiguration {
  private static final Duration FIRST_DELAY = Duration.ofSeconds(1);
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);
  private static final Duration CALM = Duration.ofMinutes(15);

  private JobConfiguration() {}

  /**
   * The configuration of one job that ends with its first failure.
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

  /**
   * Lets a job go on after a failure. Checkpoints are exactly once because Flink's collect sink
   * knows after a restart where its client was in this mode only: in the other one the client asks
   * from the beginning again, which a sink restored from a checkpoint no longer has. They are small
   * (numbers of units, and results under way), so that they stay in the JobManager's memory and no
   * shared folder is needed.
   */
  static void addRestarts(Configuration configuration, Resilience resilience) {
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF, FIRST_DELAY);
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF, LONGEST_DELAY);
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_RESET_BACKOFF_THRESHOLD, CALM);
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_ATTEMPTS, resilience.restarts());
    configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, resilience.checkpointInterval());
    configuration.set(
        CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
    configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "jobmanager");
    configuration.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, Integer.MAX_VALUE);
    configuration.set(StateBackendOptions.STATE_BACKEND, "hashmap");
  }
}
