/**
 * The one graph, and what it needs from outside. Imports operators and Flink; knows neither live
 * nor bounded runs. Runs on the client while the job is put together.
 */
package dev.lockstep.jobs.graph;
