/**
 * Flink clusters: one on this machine that is started and stopped, where others are, what they say
 * of themselves, and what code must travel to them. Imports Flink; knows neither live nor bounded
 * runs. Used on the client.
 */
package dev.lockstep.jobs.cluster;
