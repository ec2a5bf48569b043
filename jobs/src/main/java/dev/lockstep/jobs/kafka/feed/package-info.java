/**
 * Made-up trades that never end, for runs without a market of their own. Imports the wire, the
 * engine's instrument package and {@code dev.lockstep.jobs.kafka}; a feed has one thread of its
 * own.
 */
package dev.lockstep.jobs.kafka.feed;
