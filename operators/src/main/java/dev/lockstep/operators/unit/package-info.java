/**
 * What a bounded run is made of: units of work as plain values, and their versioned binary form.
 * Imports the engine's vocabulary, no Flink. Immutable, any thread.
 */
package dev.lockstep.operators.unit;
