package dev.lockstep.performance;

import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

/**
 * The largest fall from a peak as a fraction of it, over all marks. The initial equity is the first
 * peak. Divides only when a peak is passed, not at every mark.
 */
public final class Drawdown {
  private double peak;
  private double trough;
  private double largest;

  public Drawdown(double initialEquity) {
    peak = initialEquity;
    trough = initialEquity;
  }

  /** Takes the next mark. */
  public void mark(double equity) {
    if (equity > peak) {
      largest = largest();
      peak = equity;
      trough = equity;
    } else if (equity < trough) {
      trough = equity;
    }
  }

  /** The highest mark so far. */
  public double peak() {
    return peak;
  }

  /** The lowest mark since the peak. */
  public double trough() {
    return trough;
  }

  /** Takes marks of which none is above the peak, by the lowest of them. */
  public void markBelowPeak(double lowest) {
    if (lowest < trough) {
      trough = lowest;
    }
  }

  /** 0 when equity never fell; 0.25 when a quarter of a peak was lost. */
  public double largest() {
    return Math.max(largest, 1 - trough / peak);
  }

  public void save(SnapshotWriter out) {
    out.putDouble(peak);
    out.putDouble(trough);
    out.putDouble(largest);
  }

  public void restore(SnapshotReader in) {
    peak = in.getDouble();
    trough = in.getDouble();
    largest = in.getDouble();
  }
}
