/**
 * The command line: one class per command, which turns options into settings, calls the package
 * that does the work, and prints. Imports everything else in {@code jobs}; used on the main thread.
 */
package dev.lockstep.jobs.cli;
