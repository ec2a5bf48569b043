/**
 * How far a run is: counts finished units for the web UI and for whoever waits. Imports unit
 * notices, the engine's objective and Flink. One thread at a time; metrics read from any thread.
 */
package dev.lockstep.operators.progress;
