/**
 * The comparison of a live run's outputs with those of its replay: every record by its bytes.
 * Imports live runs' settings, the wire, Kafka's consumer and Flink's sink; used on the client, but
 * for the sink.
 */
package dev.lockstep.jobs.live.verify;
