package dev.lockstep.account;

import dev.lockstep.instrument.ExactMath;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

/**
 * What an account holds of one instrument, long or short, at its exact cost, and the round trip
 * under way: from flat to flat.
 */
public final class Position {
  private long lots;
  private long costMicros;

  // the round trip under way
  private long openedNanos;
  private long entryLots;
  private long entryMicros;
  private long exitMicros;
  private long tripFeeMicros;

  /** Positive long, negative short. */
  public long lots() {
    return lots;
  }

  public boolean isFlat() {
    return lots == 0;
  }

  /** What the held lots cost; negative for a short position: the proceeds. Fees are apart. */
  public long costMicros() {
    return costMicros;
  }

  /** Opens or enlarges in the direction of {@code signedLots}. */
  void enlarge(long signedLots, long amountMicros, long feeMicros, long timeNanos) {
    if (lots == 0) {
      openedNanos = timeNanos;
      entryLots = 0;
      entryMicros = 0;
      exitMicros = 0;
      tripFeeMicros = 0;
    }
    lots = Math.addExact(lots, signedLots);
    costMicros = Math.addExact(costMicros, signedLots > 0 ? amountMicros : -amountMicros);
    entryLots = Math.addExact(entryLots, Math.abs(signedLots));
    entryMicros = Math.addExact(entryMicros, amountMicros);
    tripFeeMicros = Math.addExact(tripFeeMicros, feeMicros);
  }

  /**
   * Reduces towards flat and returns the realised profit before fees. The cost of what is left is
   * the cost in proportion, rounded half to even; the last reduction takes all that is left.
   */
  long reduce(long reducedLots, long amountMicros, long feeMicros) {
    long held = Math.abs(lots);
    long costPart =
        reducedLots == held
            ? costMicros
            : ExactMath.multiplyDivideHalfEven(costMicros, reducedLots, held);
    boolean isLong = lots > 0;
    lots += isLong ? -reducedLots : reducedLots;
    costMicros -= costPart;
    exitMicros = Math.addExact(exitMicros, amountMicros);
    tripFeeMicros = Math.addExact(tripFeeMicros, feeMicros);
    return Math.subtractExact(isLong ? amountMicros : -amountMicros, costPart);
  }

  void describe(RoundTrip trip, boolean wasLong) {
    trip.set(wasLong, openedNanos, entryLots);
    trip.setAmounts(entryMicros, exitMicros, tripFeeMicros);
  }

  void save(SnapshotWriter out) {
    out.putLong(lots);
    out.putLong(costMicros);
    out.putLong(openedNanos);
    out.putLong(entryLots);
    out.putLong(entryMicros);
    out.putLong(exitMicros);
    out.putLong(tripFeeMicros);
  }

  void restore(SnapshotReader in) {
    lots = in.getLong();
    costMicros = in.getLong();
    openedNanos = in.getLong();
    entryLots = in.getLong();
    entryMicros = in.getLong();
    exitMicros = in.getLong();
    tripFeeMicros = in.getLong();
  }
}
