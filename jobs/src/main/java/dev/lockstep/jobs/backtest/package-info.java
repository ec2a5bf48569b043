/**
 * A backtest from its settings to its run directory. Imports settings, dataset, run and the bounded
 * execution.
 */
package dev.lockstep.jobs.backtest;
