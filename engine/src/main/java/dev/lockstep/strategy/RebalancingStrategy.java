package dev.lockstep.strategy;

/**
 * A strategy that decides for all instruments of its group together, such as a rotation into the
 * strongest few. A lane makes one object for the whole group: {@link #open} is called once for each
 * instrument, in the order of their indices, the other callbacks for each instrument's events as
 * usual, and {@link #onStep} once after the last of them.
 */
public interface RebalancingStrategy extends Strategy {
  /** All events of a step are known to the indicators and the account. */
  void onStep(Portfolio portfolio);
}
