/**
 * What leaves a unit when it ends: sections of bytes in chunks, and the records inside them.
 * Imports the engine's vocabulary and Flink's type information. One thread at a time.
 */
package dev.lockstep.operators.result;
