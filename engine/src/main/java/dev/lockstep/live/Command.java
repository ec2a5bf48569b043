package dev.lockstep.live;

/** What people may tell the lanes of a group to do. */
public enum Command {
  /** Refuse what the strategy asks for; its open orders go on working. */
  PAUSE,
  /** Trade again, whatever was commanded before. */
  RESUME,
  /** Cancel all open orders and close all positions at the market, once. */
  FLATTEN,
  /** From now on accept only orders that reduce a position. */
  REDUCE,
  /** Cancel all open orders and refuse new ones. */
  HALT
}
