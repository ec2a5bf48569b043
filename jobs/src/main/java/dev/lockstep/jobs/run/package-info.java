/**
 * The run directory: results of units become files, all at once. Imports the engine's and the
 * operators' records and the dataset's words.
 */
package dev.lockstep.jobs.run;
