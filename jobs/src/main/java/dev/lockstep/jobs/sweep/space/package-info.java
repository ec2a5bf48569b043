/** The space of a sweep's parameter sets. Imports the engine's strategies; thread-safe values. */
package dev.lockstep.jobs.sweep.space;
