/**
 * Datasets: folders of market data with a manifest and one file of frames per symbol, their writing
 * as a whole and their reading row by row. Imports the wire, the engine's instrument and market
 * packages, and {@code dev.lockstep.jobs}; used on one thread at a time.
 */
package dev.lockstep.jobs.dataset;
