/**
 * The simulated venue: which open orders an event fills, at what price and in what order. Imports
 * instrument, market, order and snapshot. Used by one lane on its engine's thread.
 */
package dev.lockstep.venue;
