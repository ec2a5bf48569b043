package dev.lockstep.jobs.kafka.replay;

/** What a dataset's rows become. */
public enum Shape {
  /** Blocks of bars. */
  BARS,
  /** Trade prints, each an event of its own. */
  PRINTS
}
