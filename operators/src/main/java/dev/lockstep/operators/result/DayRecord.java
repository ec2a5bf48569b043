package dev.lockstep.operators.result;

import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

/**
 * An account at the end of a trading day.
 *
 * @param epochDay days since 1970-01-01 in the calendar of the group
 * @param equityMicros the last mark of the day
 */
public record DayRecord(int lane, int epochDay, long cashMicros, double equityMicros) {
  void write(SnapshotWriter out) {
    out.putInt(lane);
    out.putInt(epochDay);
    out.putLong(cashMicros);
    out.putDouble(equityMicros);
  }

  public static DayRecord read(SnapshotReader in) {
    return new DayRecord(in.getInt(), in.getInt(), in.getLong(), in.getDouble());
  }
}
