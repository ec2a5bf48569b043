package dev.lockstep.operators.live;

/**
 * A bundle that was released and is filled again by the next read, so that reading a stream of
 * bundles allocates nothing. Only the thread that made it takes and puts; for others it is empty.
 */
final class SpareBundle {
  /** One that grew beyond that is left to the collector. */
  private static final int MOST_BYTES = 2 * OpenBundles.BUNDLE_BYTES;

  private final Thread owner = Thread.currentThread();
  private LogBundle bundle;

  /** An empty bundle to read into. */
  LogBundle take() {
    if (Thread.currentThread() != owner) {
      return new LogBundle();
    }
    LogBundle taken = bundle == null ? new LogBundle() : bundle;
    bundle = null;
    taken.setSpare(this);
    return taken;
  }

  void put(LogBundle released) {
    if (Thread.currentThread() == owner && released.capacity() <= MOST_BYTES) {
      bundle = released;
    }
  }
}
