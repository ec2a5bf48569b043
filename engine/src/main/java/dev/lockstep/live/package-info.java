/**
 * The engine of one group as a live log feeds it: event by event, with the orders and commands of
 * people. Imports every other package of the engine but the test kit. One thread at a time.
 */
package dev.lockstep.live;
