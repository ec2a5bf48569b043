package dev.lockstep.jobs.kafka;

/**
 * A topic as the brokers have it.
 *
 * @param records offsets in use, which is the number of records where none were deleted and no
 *     transaction has left its marks
 */
public record TopicState(String name, int partitions, int replication, long records) {}
