/**
 * The strategies that come with Lockstep: one small class each, to use and to learn from. Imports
 * strategy, indicator and market.
 */
package dev.lockstep.strategy.builtin;
