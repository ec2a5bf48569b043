package dev.lockstep.jobs.live;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Where live jobs run. */
interface LiveCluster extends AutoCloseable {
  /** How many subtasks of one operator it can run. */
  int slots();

  /** Adds to a job's configuration what this cluster wants. */
  void prepare(Configuration configuration);

  /** Starts the job; {@link dev.lockstep.jobs.RunFailure} when it is not taken. */
  JobClient submit(StreamExecutionEnvironment environment);

  /** Leaves it; a cluster that is only this run's ends. */
  @Override
  void close();
}
