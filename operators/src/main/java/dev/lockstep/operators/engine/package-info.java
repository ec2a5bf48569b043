/**
 * The operator around the engine. Imports units, results, the source's elements, the engine and
 * Flink. Runs on the thread of its task.
 */
package dev.lockstep.operators.engine;
