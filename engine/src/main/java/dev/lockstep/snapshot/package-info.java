/**
 * The explicit byte form of state. Imports the JDK only. Written and read by whoever owns the
 * engine, on its thread.
 */
package dev.lockstep.snapshot;
