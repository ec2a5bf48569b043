package dev.lockstep.jobs.kafka.tail;

/**
 * Where a record stands.
 *
 * @param key as text, or a dash
 */
public record RecordPlace(int partition, long offset, String key) {}
