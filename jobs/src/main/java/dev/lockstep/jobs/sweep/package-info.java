/**
 * Sweeps: very many parameter sets over history in one job, unit by unit into a run directory that
 * can be gone on with. Imports the words of runs, backtests and bounded execution. Everything is
 * called from one client thread, but for {@link Sweep#cancel}.
 */
package dev.lockstep.jobs.sweep;
