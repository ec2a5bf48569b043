/**
 * Market events as columns: the block that enters an engine and the series that it keeps per
 * instrument. Imports instrument and snapshot. Owned by one engine and used on its thread.
 */
package dev.lockstep.market;
