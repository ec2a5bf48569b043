/**
 * What a run is asked to do: one immutable tree of records, read once from {@code lockstep.yaml}
 * and from options, checked, printed whole and hashed. Imports the engine's vocabulary.
 */
package dev.lockstep.jobs.settings;
