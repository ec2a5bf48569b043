/**
 * The live engine operator: decodes bundles, keeps the engines of groups on the heap with keyed
 * state beneath them, and encodes what leaves. Imports the elements of the live graph, the wire,
 * the engine and Flink. Runs on the thread of its task.
 */
package dev.lockstep.operators.live.engine;
