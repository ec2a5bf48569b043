/**
 * Publishes a dataset or a recorded log into a topic at a given speed. Imports the wire, the
 * engine's instrument and market packages, the dataset package, {@code dev.lockstep.jobs} and
 * {@code dev.lockstep.jobs.kafka}; used on one thread.
 */
package dev.lockstep.jobs.kafka.replay;
