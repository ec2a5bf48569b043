/**
 * The rules of the repository as tests: what the source tree may look like, and who may know whom.
 * Reads sources and compiled classes of all modules; nothing imports it.
 */
package dev.lockstep.jobs.architecture;
