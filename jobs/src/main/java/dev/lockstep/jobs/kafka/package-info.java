/**
 * Kafka as Lockstep uses it: a broker of its own, the topics of a prefix, publishing of frames and
 * reading of records. Imports the wire, the engine's instrument and market packages, {@code
 * dev.lockstep.jobs} and its dataset package, and Kafka; used on one thread at a time.
 */
package dev.lockstep.jobs.kafka;
