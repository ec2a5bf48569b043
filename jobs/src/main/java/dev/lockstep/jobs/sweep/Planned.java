package dev.lockstep.jobs.sweep;

/** A workload and how it is cut. */
record Planned(Workload work, Slices slices) {
  /**
   * What there is to do.
   *
   * @param keptUnits that need not run again
   * @param keptTrials of these
   */
  SweepPreview preview(int slots, int keptUnits, int keptTrials) {
    long bars = work.groups().rows();
    int trials = work.trials().size();
    return new SweepPreview(
        trials,
        work.trials().leftOutByConstraints(),
        work.trials().leftOutByStrategy(),
        work.groups().symbols().size(),
        bars,
        Math.multiplyExact(bars, (long) trials),
        slices.size(),
        keptUnits,
        keptTrials,
        slots);
  }
}
