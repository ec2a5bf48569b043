package dev.lockstep.jobs.backtest;

/** When a run began and how long it took: the command line's clock, handed in. */
public interface RunClock {
  /** Nanoseconds since 1970 UTC. */
  long startedNanos();

  long elapsedNanos();
}
