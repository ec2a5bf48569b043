package dev.lockstep.jobs.kafka;

import dev.lockstep.jobs.UserError;

/**
 * How topics are made.
 *
 * @param partitions of each topic, which bounds the parallelism
 * @param replication how many brokers keep each record
 * @param retentionMillis how long records are kept from when they were sent; {@link #KEEP_FOREVER}
 *     for always. Of positions the last of each key is kept always.
 */
public record TopicPlan(int partitions, int replication, long retentionMillis) {
  /** Records are never deleted. */
  public static final long KEEP_FOREVER = -1;

  private static final int PARTITIONS_MAX = 10_000;
  private static final int REPLICATION_MAX = 100;

  public TopicPlan {
    if (partitions < 1 || partitions > PARTITIONS_MAX) {
      throw new UserError("--partitions must be 1 to " + PARTITIONS_MAX + ", was " + partitions);
    }
    if (replication < 1 || replication > REPLICATION_MAX) {
      throw new UserError("--replication must be 1 to " + REPLICATION_MAX + ", was " + replication);
    }
  }

  /** One broker, records kept for ever: for tests and for runs that bring their own broker. */
  public static TopicPlan alone(int partitions) {
    return new TopicPlan(partitions, 1, KEEP_FOREVER);
  }
}
