package dev.lockstep.jobs.sweep.space;

/** Independent, even points. */
final class RandomPoints implements Points {
  private final long seed;
  private long drawn;

  RandomPoints(long seed) {
    this.seed = seed;
  }

  @Override
  public void next(double[] units) {
    for (int i = 0; i < units.length; i++) {
      units[i] = Mixing.unit(Mixing.mix(seed, drawn++));
    }
  }
}
