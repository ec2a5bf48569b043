/**
 * Bounded runs: units in, their results out in the order of units, on an embedded mini cluster or a
 * session cluster. Imports graph, operators and Flink; knows nothing of live runs. Everything is
 * called from one client thread.
 */
package dev.lockstep.jobs.bounded;
