package dev.lockstep.jobs.sweep.space;

/** What the values of a parameter are to a constraint. */
enum ValueKind {
  NUMBER,
  BOOLEAN,
  /** Texts, and the constants of an enum. */
  TEXT
}
