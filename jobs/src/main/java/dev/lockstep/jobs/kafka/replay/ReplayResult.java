package dev.lockstep.jobs.kafka.replay;

/**
 * What a replay published.
 *
 * @param events rows of blocks and single events, heartbeats included
 * @param records which may hold many events each
 * @param nanos from the first record to the arrival of the last
 */
public record ReplayResult(long events, long records, long nanos) {
  /** 0 for a replay without duration. */
  public double eventsPerSecond() {
    return nanos <= 0 ? 0 : events * 1e9 / nanos;
  }
}
