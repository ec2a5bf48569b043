/**
 * Made-up market data from a seed: trends, volatility regimes and overnight gaps. Imports the
 * dataset package and the engine's instrument and market packages; used on one thread. Every number
 * comes from integers and {@code StrictMath}, so that a seed gives the same bytes on every machine.
 */
package dev.lockstep.jobs.dataset.synthetic;
