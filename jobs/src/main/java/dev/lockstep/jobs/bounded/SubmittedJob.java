package dev.lockstep.jobs.bounded;

import dev.lockstep.jobs.cluster.Target;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.client.deployment.StandaloneClusterId;
import org.apache.flink.client.program.rest.RestClusterClient;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;

/**
 * A job that an earlier client has left on its session cluster, perhaps still running.
 *
 * @param jobId as {@link UnitListener#onSubmitted} named it
 */
public record SubmittedJob(Target target, String jobId) {
  private static final long PATIENCE_SECONDS = 20;

  public SubmittedJob {
    Objects.requireNonNull(target);
    if (target.isLocal()) {
      throw new IllegalArgumentException("job " + jobId + " ended with its process");
    }
    JobID.fromHexString(jobId);
  }

  /** False as well when the cluster does not answer or knows no such job any more. */
  public boolean isRunning() {
    return ask(cluster -> cluster.getJobStatus(id()).thenApply(status -> !isOver(status)));
  }

  /** Cancels the job and waits a while for its end; whether it is over, however it ended. */
  public boolean cancel() {
    return ask(
        cluster ->
            cluster
                .cancel(id())
                .thenCompose(cancelled -> cluster.requestJobResult(id()))
                .thenApply(result -> true));
  }

  private JobID id() {
    return JobID.fromHexString(jobId);
  }

  private static boolean isOver(JobStatus status) {
    return status.isGloballyTerminalState();
  }

  private boolean ask(
      Function<RestClusterClient<StandaloneClusterId>, CompletableFuture<Boolean>> question) {
    Configuration configuration = new Configuration();
    configuration.set(RestOptions.ADDRESS, target.host());
    configuration.set(RestOptions.PORT, target.port());
    configuration.set(RestOptions.RETRY_MAX_ATTEMPTS, 1);
    configuration.set(RestOptions.RETRY_DELAY, Duration.ofMillis(100));
    try (RestClusterClient<StandaloneClusterId> cluster =
        new RestClusterClient<>(configuration, StandaloneClusterId.getInstance())) {
      return question
          .apply(cluster)
          .exceptionally(failure -> false)
          .completeOnTimeout(false, PATIENCE_SECONDS, TimeUnit.SECONDS)
          .join();
    } catch (Exception e) {
      // Flink declares no narrower one for making and closing a client.
      throw new IllegalStateException("no client could be made for " + target, e);
    }
  }
}
