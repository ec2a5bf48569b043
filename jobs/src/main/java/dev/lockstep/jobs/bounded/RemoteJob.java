package dev.lockstep.jobs.bounded;

import dev.lockstep.jobs.cluster.JobFailure;
import dev.lockstep.operators.result.UnitResult;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.client.ClientUtils;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.util.CloseableIterator;

/**
 * A job on a session cluster, seen from its client: fetches its results and, while it is needed,
 * tells the cluster that it lives. Closing it leaves no job behind.
 */
final class RemoteJob implements AutoCloseable {
  private static final int HEARTBEATS_PER_TIMEOUT = 6;
  private static final long PATIENCE_SECONDS = 15;

  private final JobClient job;
  private final Optional<ScheduledExecutorService> heartbeat;
  private boolean over;

  private RemoteJob(JobClient job, Optional<ScheduledExecutorService> heartbeat) {
    this.job = job;
    this.heartbeat = heartbeat;
  }

  /** A job that was just submitted. */
  static RemoteJob of(JobClient job, BoundedSettings settings) {
    if (!settings.needsClient()) {
      // The first heartbeat would bind the job to the life of its client.
      return new RemoteJob(job, Optional.empty());
    }
    long timeoutMillis = settings.resilience().clientTimeout().toMillis();
    return new RemoteJob(
        job,
        Optional.of(
            ClientUtils.reportHeartbeatPeriodically(
                job, timeoutMillis / HEARTBEATS_PER_TIMEOUT, timeoutMillis)));
  }

  /** Feeds the results to the assembly until the job is over. */
  void run(CloseableIterator<UnitResult> chunks, Cancellation cancellation, UnitAssembly results)
      throws InterruptedException {
    try (Handover handover = Handover.open()) {
      ResultFetch fetch = ResultFetch.start(chunks, handover);
      cancellation.begin(handover::end);
      results.addAll(handover);
      if (cancellation.isRequested() && !results.isComplete()) {
        throw new RunCancelled();
      }
      Optional<RuntimeException> failure = fetch.failure();
      // Why the job ended says more than why its results did.
      awaitEnd(failure);
      if (failure.isPresent()) {
        throw JobFailure.of(failure.get());
      }
    }
  }

  private void awaitEnd(Optional<RuntimeException> failure) throws InterruptedException {
    try {
      job.getJobExecutionResult().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      over = true;
    } catch (ExecutionException e) {
      over = true;
      throw JobFailure.of(e.getCause());
    } catch (TimeoutException e) {
      throw JobFailure.of(failure.<Throwable>map(cause -> cause).orElse(e));
    }
  }

  /** Cancels the job unless it is over, and waits a while until it is. */
  @Override
  public void close() {
    if (!over) {
      job.cancel()
          .thenCompose(cancelled -> job.getJobExecutionResult())
          .handle((result, failure) -> failure == null)
          .completeOnTimeout(false, PATIENCE_SECONDS, TimeUnit.SECONDS)
          .join();
    }
    heartbeat.ifPresent(ScheduledExecutorService::shutdownNow);
  }
}
