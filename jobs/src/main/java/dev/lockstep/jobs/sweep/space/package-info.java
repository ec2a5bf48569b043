/**
 * Which trials a sweep consists of: ranges and choices of parameters, constraints between them, and
 * the ways to search them. Imports the engine's strategy package and {@code dev.lockstep.jobs};
 * used on one thread. What a {@link dev.lockstep.jobs.sweep.space.TrialList} is made of needs
 * neither libraries nor strategy classes, because it travels to the cluster.
 */
package dev.lockstep.jobs.sweep.space;
