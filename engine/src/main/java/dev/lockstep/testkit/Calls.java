package dev.lockstep.testkit;

/** At which events a strategy that says what it waits for is called. */
enum Calls {
  /** Where the engine calls it. */
  AS_USUAL,
  /** At every event, as if it waited for nothing. */
  AT_EVERY_EVENT,
  /**
   * Never where it waits without an open order, not even in groups in which the engine calls more
   * often.
   */
  AS_FEW_AS_PROMISED
}
