/**
 * Benchmarks: JMH and whole-process measurements, as ratios against hand-written baselines. May
 * import everything; nothing imports it. Each benchmark owns its thread.
 */
package dev.lockstep.benchmarks;
