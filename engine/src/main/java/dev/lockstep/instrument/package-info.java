/**
 * What is traded, and the exact arithmetic of its prices and amounts. Imports the JDK only. All
 * types are immutable and safe on any thread.
 */
package dev.lockstep.instrument;
