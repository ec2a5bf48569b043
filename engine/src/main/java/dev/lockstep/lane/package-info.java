/**
 * A lane: one strategy with one parameter set and its own account, and the order of work at one
 * event. Imports everything below it. Run by the engine on its thread.
 */
package dev.lockstep.lane;
