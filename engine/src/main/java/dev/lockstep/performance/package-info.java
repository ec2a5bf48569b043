/**
 * Statistics of a lane or of several accounts together: daily returns, drawdown, closed trades.
 * Imports snapshot only. Estimates in double; used on the thread of whoever owns them.
 */
package dev.lockstep.performance;
