/**
 * What the graph is made of: names, and packages for units, their source, the engine operator and
 * results. Imports schemas, engine and Flink.
 */
package dev.lockstep.operators;
