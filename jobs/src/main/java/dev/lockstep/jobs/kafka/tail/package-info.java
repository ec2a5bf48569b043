/**
 * Frames as people and scripts read them. Imports the wire, the engine's instrument package and the
 * text of times; used on one thread.
 */
package dev.lockstep.jobs.kafka.tail;
