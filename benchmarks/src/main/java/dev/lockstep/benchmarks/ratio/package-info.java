/**
 * The command that times the engine and the hand-written baselines in turns in one process and says
 * whether the gates hold. Imports the work and the baselines. Runs on the main thread alone.
 */
package dev.lockstep.benchmarks.ratio;
