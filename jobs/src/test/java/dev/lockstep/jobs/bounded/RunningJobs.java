package dev.lockstep.jobs.bounded;

import dev.lockstep.jobs.cluster.Target;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.client.deployment.StandaloneClusterId;
import org.apache.flink.client.program.rest.RestClusterClient;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;

/** What a session cluster is doing, asked from outside. */
final class RunningJobs implements AutoCloseable {
  private final RestClusterClient<StandaloneClusterId> cluster;

  RunningJobs(Target target) throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(RestOptions.ADDRESS, target.host());
    configuration.set(RestOptions.PORT, target.port());
    cluster = new RestClusterClient<>(configuration, StandaloneClusterId.getInstance());
  }

  /** The only job that is not over. */
  String only() throws InterruptedException, ExecutionException {
    List<String> running =
        cluster.listJobs().get().stream()
            .filter(job -> !job.getJobState().isGloballyTerminalState())
            .map(job -> job.getJobId().toString())
            .toList();
    if (running.size() != 1) {
      throw new AssertionError("one job should run, there are " + running);
    }
    return running.get(0);
  }

  /** How the job ended, once it is over. */
  CompletableFuture<JobStatus> end(String jobId) {
    return cluster
        .requestJobResult(JobID.fromHexString(jobId))
        .thenApply(result -> result.getJobStatus().orElseThrow());
  }

  @Override
  public void close() {
    cluster.close();
  }
}
