/**
 * Live runs: the ports on Kafka, the job that runs until it is stopped with a savepoint, the run
 * directory, and the verification of a run against its own replay. Imports the graph, clusters,
 * Kafka, live settings and Flink; knows no bounded runs. Used on the client.
 */
package dev.lockstep.jobs.live;
