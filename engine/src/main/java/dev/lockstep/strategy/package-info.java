/**
 * What a quant writes against: strategy, its setup, its trading door, its parameters and how it is
 * found. Imports instrument, market, indicator, order and snapshot. Callbacks run on the engine's
 * thread.
 */
package dev.lockstep.strategy;
