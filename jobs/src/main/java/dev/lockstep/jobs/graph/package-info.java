/**
 * The two graphs around the engine, one for units of datasets and one for a log, and what they need
 * from outside. Imports operators and Flink; knows neither live nor bounded runs. Runs on the
 * client while the job is put together.
 */
package dev.lockstep.jobs.graph;
