package dev.lockstep.account;

import dev.lockstep.instrument.ExactMath;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

/**
 * The ledger of one lane: cash, positions, realised profit and fees in exact micros. At every
 * moment {@code initial cash + realised profit − fees = cash + cost of positions}. Overflow is a
 * defect.
 */
public final class Account {
  private static final int STATE_VERSION = 1;

  private final long initialCashMicros;
  private final Position[] positions;
  private final RoundTrip closedTrip = new RoundTrip();

  private long cashMicros;
  private long realisedMicros;
  private long feesMicros;
  private long turnoverMicros;
  private int heldPositions;

  public Account(long initialCashMicros, int instruments) {
    if (initialCashMicros <= 0) {
      throw new IllegalArgumentException(
          "initial cash must be > 0 micros, was " + initialCashMicros);
    }
    this.initialCashMicros = initialCashMicros;
    cashMicros = initialCashMicros;
    positions = new Position[instruments];
    for (int i = 0; i < instruments; i++) {
      positions[i] = new Position();
    }
  }

  /**
   * Books an execution and returns the round trip that it closed, or null. The trip is valid until
   * the next call.
   *
   * @param signedLots positive for a buy
   * @param amountMicros price times quantity, positive
   */
  public RoundTrip book(
      int instrument, long signedLots, long amountMicros, long feeMicros, long timeNanos) {
    Position position = positions[instrument];
    long held = position.lots();
    cashMicros = Math.subtractExact(cashMicros, signedLots > 0 ? amountMicros : -amountMicros);
    cashMicros = Math.subtractExact(cashMicros, feeMicros);
    feesMicros = Math.addExact(feesMicros, feeMicros);
    turnoverMicros = Math.addExact(turnoverMicros, amountMicros);
    if (held == 0 || (held > 0) == (signedLots > 0)) {
      position.enlarge(signedLots, amountMicros, feeMicros, timeNanos);
      heldPositions += held == 0 ? 1 : 0;
      return null;
    }
    if (Math.abs(signedLots) > Math.abs(held)) {
      return turnAround(instrument, signedLots, amountMicros, feeMicros, timeNanos);
    }
    realisedMicros =
        Math.addExact(
            realisedMicros, position.reduce(Math.abs(signedLots), amountMicros, feeMicros));
    if (position.lots() != 0) {
      return null;
    }
    return closeTrip(instrument, held > 0, timeNanos);
  }

  /** One execution closes the position and opens the opposite one: amounts are split by lots. */
  private RoundTrip turnAround(
      int instrument, long signedLots, long amountMicros, long feeMicros, long timeNanos) {
    Position position = positions[instrument];
    long held = Math.abs(position.lots());
    long all = Math.abs(signedLots);
    long closingAmount = proportion(amountMicros, held, all);
    long closingFee = proportion(feeMicros, held, all);
    boolean wasLong = position.lots() > 0;
    realisedMicros =
        Math.addExact(realisedMicros, position.reduce(held, closingAmount, closingFee));
    RoundTrip trip = closeTrip(instrument, wasLong, timeNanos);
    long openingLots = signedLots > 0 ? all - held : held - all;
    position.enlarge(openingLots, amountMicros - closingAmount, feeMicros - closingFee, timeNanos);
    heldPositions++;
    return trip;
  }

  private static long proportion(long amount, long part, long whole) {
    return ExactMath.multiplyDivideHalfEven(amount, part, whole);
  }

  private RoundTrip closeTrip(int instrument, boolean wasLong, long timeNanos) {
    heldPositions--;
    positions[instrument].describe(closedTrip, wasLong);
    closedTrip.close(instrument, timeNanos);
    return closedTrip;
  }

  public Position position(int instrument) {
    return positions[instrument];
  }

  public int instruments() {
    return positions.length;
  }

  /** How many instruments are held long or short. */
  public int heldPositions() {
    return heldPositions;
  }

  public long initialCashMicros() {
    return initialCashMicros;
  }

  public long cashMicros() {
    return cashMicros;
  }

  /** Profit of everything sold or covered, before fees. */
  public long realisedMicros() {
    return realisedMicros;
  }

  public long feesMicros() {
    return feesMicros;
  }

  /** Sum of the amounts of all fills. */
  public long turnoverMicros() {
    return turnoverMicros;
  }

  /** What the ledger invariant says must be zero, exactly. */
  public long imbalanceMicros() {
    long costs = 0;
    for (Position position : positions) {
      costs = Math.addExact(costs, position.costMicros());
    }
    return initialCashMicros + realisedMicros - feesMicros - cashMicros - costs;
  }

  public void save(SnapshotWriter out) {
    out.putByte(STATE_VERSION);
    out.putLong(cashMicros);
    out.putLong(realisedMicros);
    out.putLong(feesMicros);
    out.putLong(turnoverMicros);
    out.putInt(positions.length);
    for (Position position : positions) {
      position.save(out);
    }
  }

  public void restore(SnapshotReader in) {
    in.getVersion("account", STATE_VERSION);
    cashMicros = in.getLong();
    realisedMicros = in.getLong();
    feesMicros = in.getLong();
    turnoverMicros = in.getLong();
    int count = in.getInt();
    if (count != positions.length) {
      throw new IllegalStateException(
          "account state has " + count + " positions, the group has " + positions.length);
    }
    heldPositions = 0;
    for (Position position : positions) {
      position.restore(in);
      heldPositions += position.isFlat() ? 0 : 1;
    }
  }
}
