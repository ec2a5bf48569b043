/**
 * What the engine is measured against: the same work as plain loops over arrays of doubles, with
 * nothing around them. Imports the JDK only. Every call works on the caller's thread and shares
 * nothing.
 */
package dev.lockstep.benchmarks.baseline;
