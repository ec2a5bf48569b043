package dev.lockstep.jobs.sweep.space;

/** An endless sequence of points of the unit cube. */
interface Points {
  /** Puts the next point into {@code units}, each coordinate in [0, 1). */
  void next(double[] units);
}
