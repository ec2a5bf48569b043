/**
 * Import of bars from CSV files: layouts, decimal and time parsing, checks with typed reasons, tick
 * inference. Imports {@code dev.lockstep.jobs}, {@code dataset} and the engine's instrument
 * package; used on one thread.
 */
package dev.lockstep.jobs.imports;
