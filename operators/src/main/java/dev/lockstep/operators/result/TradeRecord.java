package dev.lockstep.operators.result;

import dev.lockstep.account.RoundTrip;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

/**
 * A closed trade, from flat to flat.
 *
 * @param instrument index in the group
 * @param profitMicros after fees
 */
public record TradeRecord(
    int lane,
    int instrument,
    boolean isLong,
    long openedNanos,
    long closedNanos,
    long entryLots,
    long entryMicros,
    long exitMicros,
    long feeMicros,
    long profitMicros) {

  static void write(int lane, RoundTrip trip, SnapshotWriter out) {
    out.putInt(lane);
    out.putInt(trip.instrument());
    out.putBoolean(trip.isLong());
    out.putLong(trip.openedNanos());
    out.putLong(trip.closedNanos());
    out.putLong(trip.entryLots());
    out.putLong(trip.entryMicros());
    out.putLong(trip.exitMicros());
    out.putLong(trip.feeMicros());
    out.putLong(trip.profitMicros());
  }

  public static TradeRecord read(SnapshotReader in) {
    return new TradeRecord(
        in.getInt(),
        in.getInt(),
        in.getBoolean(),
        in.getLong(),
        in.getLong(),
        in.getLong(),
        in.getLong(),
        in.getLong(),
        in.getLong(),
        in.getLong());
  }
}
