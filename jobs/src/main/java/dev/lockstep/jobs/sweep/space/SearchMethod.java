package dev.lockstep.jobs.sweep.space;

/** How parameter sets are chosen from their space. */
public enum SearchMethod {
  /** All of them. */
  GRID,
  /** Drawn at random, none twice. */
  RANDOM,
  /** Spread evenly by a Sobol sequence. */
  SOBOL
}
