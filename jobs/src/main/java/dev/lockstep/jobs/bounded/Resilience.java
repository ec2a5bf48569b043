package dev.lockstep.jobs.bounded;

import java.time.Duration;

/**
 * What a job on a session cluster survives. The mini cluster dies with its process and needs none
 * of it.
 *
 * @param restarts after how many failures in a row a job gives up; 0 lets the first one end it
 * @param checkpointInterval how long finished units may wait before the client sees them, when
 *     there are restarts; 0 without
 * @param clientTimeout after how long without a sign of life from its client a job is cancelled
 *     whose results go nowhere else; the cluster looks once a minute, and the clocks of client and
 *     cluster must not differ by more
 */
public record Resilience(int restarts, Duration checkpointInterval, Duration clientTimeout) {
  private static final Duration CLIENT_TIMEOUT = Duration.ofMinutes(3);

  /** The first failure ends the job. */
  public static final Resilience NONE = new Resilience(0, Duration.ZERO, CLIENT_TIMEOUT);

  /** The job goes on after the loss of a TaskManager; only unfinished units run again. */
  public static final Resilience RESTARTS =
      new Resilience(10, Duration.ofSeconds(2), CLIENT_TIMEOUT);

  public Resilience {
    if (restarts < 0) {
      throw new IllegalArgumentException("restarts must be >= 0, was " + restarts);
    }
    if (restarts > 0 == checkpointInterval.isZero() || checkpointInterval.isNegative()) {
      throw new IllegalArgumentException(
          "checkpoint interval must be > 0 with restarts and 0 without, was " + checkpointInterval);
    }
    if (clientTimeout.toMillis() < 1_000) {
      throw new IllegalArgumentException("client timeout must be >= 1 s, was " + clientTimeout);
    }
  }

  /** Whether a failed job starts again from its last checkpoint. */
  boolean restartsJobs() {
    return restarts > 0;
  }

  public Resilience withClientTimeout(Duration timeout) {
    return new Resilience(restarts, checkpointInterval, timeout);
  }
}
