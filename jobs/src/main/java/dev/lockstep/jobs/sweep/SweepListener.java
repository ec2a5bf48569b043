package dev.lockstep.jobs.sweep;

/** Hears how a sweep goes; called on the thread that runs it. Must be cheap. */
public interface SweepListener {
  /** Nobody listens. */
  SweepListener NONE = new SweepListener() {};

  /** The run directory stands and the job is about to be started. */
  default void started(SweepProgress progress) {}

  /** One more unit is durable. */
  default void unitDone(SweepProgress progress) {}

  /** All units are there; the tables are being written. */
  default void finishing() {}

  /** The best trials are being run again, to write all that they did. */
  default void rerunningTop(int trials) {}
}
