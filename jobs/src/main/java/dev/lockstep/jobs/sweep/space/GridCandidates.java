package dev.lockstep.jobs.sweep.space;

/** All sets, the last parameter changing fastest, so that neighbours share most indicators. */
final class GridCandidates implements Candidates {
  private final Axes axes;
  private long next;

  GridCandidates(Axes axes) {
    this.axes = axes;
  }

  @Override
  public boolean next(int[] places) {
    if (next == axes.sets()) {
      return false;
    }
    axes.decode(next++, places);
    return true;
  }
}
