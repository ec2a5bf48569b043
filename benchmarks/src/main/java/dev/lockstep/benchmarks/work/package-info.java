/**
 * The work that is measured: prepared blocks and frames, and the engine or decoder that takes them.
 * Imports the engine, the wire and the baselines, whose workloads it repeats. Every call works on
 * the caller's thread.
 */
package dev.lockstep.benchmarks.work;
