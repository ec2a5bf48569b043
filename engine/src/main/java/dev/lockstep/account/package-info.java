/**
 * The exact record of money: cash, positions, fees, realised profit, closed round trips. Imports
 * instrument, order and snapshot. One account belongs to one lane and is used on its engine's
 * thread.
 */
package dev.lockstep.account;
