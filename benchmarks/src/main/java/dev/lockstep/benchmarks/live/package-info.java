/**
 * The command that measures the live graph in this process: throughput against a bare Flink job,
 * latency against the schedule of its events, and checkpoints of many symbols. Imports the live
 * graph, its ports, Flink and Kafka. The main thread starts jobs and waits; what is measured in
 * jobs is handed over through {@link dev.lockstep.benchmarks.live.Stopwatch} and {@link
 * dev.lockstep.benchmarks.live.Latencies}.
 */
package dev.lockstep.benchmarks.live;
