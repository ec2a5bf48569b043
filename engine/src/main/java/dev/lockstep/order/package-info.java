/**
 * Intents, orders, their states and their fills. Imports instrument, market and snapshot. Orders
 * belong to one lane and are used on its engine's thread.
 */
package dev.lockstep.order;
