package dev.lockstep.jobs.live;

import dev.lockstep.jobs.RunFailure;
import dev.lockstep.jobs.cluster.JobFailure;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;

/** Stops a job with a savepoint of the form that every state backend reads. */
record Stop(JobClient job, LiveDirectory directory) {
  static final long PATIENCE_SECONDS = 120;
  private static final int ATTEMPTS = 20;

  /**
   * The savepoint's path. A job that starts, or that restarts after a failure, cannot be stopped
   * yet: it is asked again.
   */
  String withSavepoint() throws InterruptedException {
    Throwable last = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        return job.stopWithSavepoint(
                false, directory.savepoints().toUri().toString(), SavepointFormatType.CANONICAL)
            .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      } catch (ExecutionException e) {
        last = e.getCause();
        TimeUnit.SECONDS.sleep(1);
      } catch (TimeoutException e) {
        throw new RunFailure(
            "the job made no savepoint within " + PATIENCE_SECONDS + " s: see Flink's log", e);
      }
    }
    throw new RunFailure(
        "the job could not be stopped with a savepoint: " + JobFailure.line(last), last);
  }
}
