package dev.lockstep.jobs.kafka.replay;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Holds events back until their time has come, at a multiple of the speed at which they happened.
 */
public final class Pace {
  /** Nothing is held back. */
  public static final double UNBOUNDED = Double.POSITIVE_INFINITY;

  private final double speed;
  private final LongSupplier nanoClock;

  private boolean hasBegun;
  private long firstEventNanos;
  private long startedNanos;

  /**
   * @param speed 1 for real time
   * @param nanoClock a clock that only rises, such as that of the system
   */
  public Pace(double speed, LongSupplier nanoClock) {
    this.speed = speed;
    this.nanoClock = nanoClock;
  }

  /** Returns when the event is due; at once for the first one and for those of unknown time. */
  void await(long eventNanos) {
    if (speed == UNBOUNDED || eventNanos == 0) {
      return;
    }
    if (!hasBegun) {
      hasBegun = true;
      firstEventNanos = eventNanos;
      startedNanos = nanoClock.getAsLong();
    }
    double due = (eventNanos - firstEventNanos) / speed;
    double left = due - (nanoClock.getAsLong() - startedNanos);
    while (left > 0 && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos((long) left);
      left = due - (nanoClock.getAsLong() - startedNanos);
    }
  }

  long nowNanos() {
    return nanoClock.getAsLong();
  }
}
