/**
 * The engine of one group: blocks of events in, orders and money out. Imports everything else in
 * this module. Not thread-safe: one thread owns an engine.
 */
package dev.lockstep.engine;
