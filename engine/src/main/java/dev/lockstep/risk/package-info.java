/**
 * Limits that every intent must pass before it becomes an order. Imports instrument, order and
 * account. Stateless; called on the engine's thread.
 */
package dev.lockstep.risk;
