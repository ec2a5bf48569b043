package dev.lockstep.jobs.sweep;

/** A sweep that was stopped by {@link Sweep#cancel}. What it had finished is kept. */
public final class SweepCancelled extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int keptUnits;
  private final int units;

  SweepCancelled(int keptUnits, int units, Throwable cause) {
    super("the sweep was stopped: %d of %d units are kept".formatted(keptUnits, units), cause);
    this.keptUnits = keptUnits;
    this.units = units;
  }

  /** Units in the run directory, which {@link Sweep#resume} will not run again. */
  public int keptUnits() {
    return keptUnits;
  }

  public int units() {
    return units;
  }
}
