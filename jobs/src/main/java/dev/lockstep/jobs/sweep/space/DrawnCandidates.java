package dev.lockstep.jobs.sweep.space;

/** The sets on which points fall, each once. Gives up after a number of points. */
final class DrawnCandidates implements Candidates {
  private final Axes axes;
  private final Points points;
  private final long maxPoints;
  private final SeenSets seen = new SeenSets();
  private final double[] units;
  private long drawn;

  DrawnCandidates(Axes axes, Points points, long maxPoints) {
    this.axes = axes;
    this.points = points;
    this.maxPoints = Math.min(maxPoints, SeenSets.MAX_SIZE);
    units = new double[axes.count()];
  }

  @Override
  public boolean next(int[] places) {
    while (drawn < maxPoints && seen.size() < axes.sets()) {
      drawn++;
      points.next(units);
      axes.locate(units, places);
      if (seen.add(places)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean hasGivenUp() {
    return seen.size() < axes.sets();
  }
}
