package dev.lockstep.jobs.sweep.space;

/** How the parameter sets to try are chosen. */
public enum SearchMethod {
  /** Every set, the last parameter changing fastest. */
  GRID,
  /** Sets drawn from the seed, none twice. */
  RANDOM,
  /** Points of a Sobol sequence, which fill the space evenly; the seed scrambles them. */
  SOBOL
}
