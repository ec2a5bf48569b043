package dev.lockstep.lane;

/** What a lane may do, as people command it. */
public enum TradingState {
  /** Everything that risk allows. */
  ACTIVE,
  /** No new orders; those that are open go on working. */
  PAUSED,
  /** Only orders that reduce a position. */
  REDUCING,
  /** No new orders, and none was left open. */
  HALTED
}
