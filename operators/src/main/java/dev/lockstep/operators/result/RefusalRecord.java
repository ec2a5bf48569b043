package dev.lockstep.operators.result;

import dev.lockstep.order.Refusal;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

/** A request to cancel or modify that was refused; the order stayed as it was. */
public record RefusalRecord(int lane, long orderId, Refusal reason, long timeNanos) {

  void write(SnapshotWriter out) {
    out.putInt(lane);
    out.putLong(orderId);
    out.putEnum(reason);
    out.putLong(timeNanos);
  }

  public static RefusalRecord read(SnapshotReader in) {
    return new RefusalRecord(in.getInt(), in.getLong(), in.getEnum(Refusal.class), in.getLong());
  }
}
