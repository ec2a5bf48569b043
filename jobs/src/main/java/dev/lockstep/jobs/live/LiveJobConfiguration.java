package dev.lockstep.jobs.live;

import dev.lockstep.jobs.graph.Graph;
import dev.lockstep.jobs.live.config.CheckpointSettings;
import dev.lockstep.jobs.live.config.LiveSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.CheckpointingMode;

/** What environments of live jobs and of their verification are made with. */
final class LiveJobConfiguration {
  private static final Duration FIRST_DELAY = Duration.ofMillis(500);
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);
  private static final Duration CALM = Duration.ofMinutes(10);
  private static final int RETAINED_CHECKPOINTS = 2;

  private LiveJobConfiguration() {}

  /**
   * A job that ends with its first failure and makes no checkpoints.
   *
   * @param jars that travel with the job
   */
  static Configuration of(LiveSettings settings, String name, int parallelism, List<Path> jars) {
    Configuration configuration = Graph.configuration();
    configuration.set(PipelineOptions.NAME, name);
    configuration.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
    configuration.set(PipelineOptions.MAX_PARALLELISM, settings.flow().maxParallelism());
    configuration.set(ExecutionOptions.BUFFER_TIMEOUT, settings.flow().bufferTimeout());
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    configuration.set(
        PipelineOptions.JARS, jars.stream().map(jar -> jar.toUri().toString()).toList());
    boolean isHeap = settings.checkpoints().backend() == CheckpointSettings.Backend.HEAP;
    configuration.set(StateBackendOptions.STATE_BACKEND, isHeap ? "hashmap" : "rocksdb");
    return configuration;
  }

  /** Lets the job go on after failures, from checkpoints in the run directory. */
  static void addCheckpoints(
      Configuration configuration, CheckpointSettings checkpoints, LiveDirectory directory) {
    configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpoints.interval());
    configuration.set(
        CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
    configuration.set(CheckpointingOptions.ENABLE_UNALIGNED, checkpoints.isUnaligned());
    configuration.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
    configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
    configuration.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY, directory.checkpoints().toUri().toString());
    configuration.set(
        CheckpointingOptions.SAVEPOINT_DIRECTORY, directory.savepoints().toUri().toString());
    configuration.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, RETAINED_CHECKPOINTS);
    // What a killed run leaves is what it can go on from.
    configuration.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    configuration.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, Integer.MAX_VALUE);
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF, FIRST_DELAY);
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF, LONGEST_DELAY);
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_RESET_BACKOFF_THRESHOLD, CALM);
  }

  /**
   * Begins with the state of a savepoint or checkpoint, which stays as it is.
   *
   * @param lacksOperators whether some that left state are not in the job
   */
  static void restore(Configuration configuration, String savepoint, boolean lacksOperators) {
    configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
    configuration.set(StateRecoveryOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE, lacksOperators);
  }
}
