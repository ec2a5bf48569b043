/**
 * Bounded runs: units in, their results out, on an embedded mini cluster or a session cluster.
 * Imports graph, operators and Flink; knows nothing of live runs. Everything is called and delivers
 * on one client thread, except {@link dev.lockstep.jobs.bounded.Cancellation}, which any thread may
 * request.
 */
package dev.lockstep.jobs.bounded;
