/**
 * Indicators: specifications that strategies declare, and the calculations that fill their columns.
 * Imports instrument, market and snapshot. Run by the engine on its thread, once per block and
 * distinct indicator, whatever the number of lanes.
 */
package dev.lockstep.indicator;
