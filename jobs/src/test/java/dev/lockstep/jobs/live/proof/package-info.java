/**
 * Proofs of what live runs promise: outputs exactly once whatever is killed, good events untouched
 * by bad ones, memory that is bounded, savepoints that go on anywhere. Imports live runs, Kafka and
 * clusters as users have them. Tests run on one thread; feeders and venues have their own.
 */
package dev.lockstep.jobs.live.proof;
