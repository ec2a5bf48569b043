package dev.lockstep.operators.result;

import dev.lockstep.order.Fill;
import dev.lockstep.order.Side;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

/**
 * One execution of a lane.
 *
 * @param sequence of the fill within its account, counted from 1
 * @param instrument index in the group
 * @param lots always positive
 * @param amountMicros price times quantity, always positive
 * @param positionLots signed, after the fill
 */
public record FillRecord(
    int lane,
    long sequence,
    long orderId,
    int instrument,
    Side side,
    long timeNanos,
    long lots,
    long priceTicks,
    long amountMicros,
    long feeMicros,
    long positionLots) {

  static void write(int lane, Fill fill, SnapshotWriter out) {
    out.putInt(lane);
    out.putLong(fill.sequence());
    out.putLong(fill.order().id());
    out.putInt(fill.instrument());
    out.putEnum(fill.side());
    out.putLong(fill.timeNanos());
    out.putLong(fill.lots());
    out.putLong(fill.priceTicks());
    out.putLong(fill.amountMicros());
    out.putLong(fill.feeMicros());
    out.putLong(fill.positionLots());
  }

  public static FillRecord read(SnapshotReader in) {
    return new FillRecord(
        in.getInt(),
        in.getLong(),
        in.getLong(),
        in.getInt(),
        in.getEnum(Side.class),
        in.getLong(),
        in.getLong(),
        in.getLong(),
        in.getLong(),
        in.getLong(),
        in.getLong());
  }
}
