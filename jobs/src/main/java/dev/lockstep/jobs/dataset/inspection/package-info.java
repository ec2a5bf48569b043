/**
 * What is in a dataset, found by reading every row: gaps, first and last rows, statistics. Imports
 * the dataset package and the engine's instrument and market packages; used on one thread.
 */
package dev.lockstep.jobs.dataset.inspection;
