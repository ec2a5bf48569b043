package dev.lockstep.jobs;

/** Hears how far long work has come, in the unit of the total that it was created with. */
@FunctionalInterface
public interface Progress {
  /** Work that nobody watches. */
  Progress NONE = amount -> {};

  /** {@code amount} more is done. Called often: must be cheap. */
  void advance(long amount);
}
