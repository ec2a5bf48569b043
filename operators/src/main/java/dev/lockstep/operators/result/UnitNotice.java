package dev.lockstep.operators.result;

import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import java.util.Objects;

/**
 * What a finished unit says of itself; the content of {@link Section#END}.
 *
 * @param failedLanes how many of the lanes dropped out in any group
 * @param cost of all groups together
 * @param bestLane index of the first lane with the best value by the objective of the unit's
 *     reporting; -1 when no lane competes
 * @param bestValue of that lane; NaN when no lane competes
 */
public record UnitNotice(
    int unit, int lanes, int failedLanes, CostRecord cost, int bestLane, double bestValue) {
  public UnitNotice {
    Objects.requireNonNull(cost);
  }

  void write(SnapshotWriter out) {
    out.putInt(unit);
    out.putInt(lanes);
    out.putInt(failedLanes);
    cost.write(out);
    out.putInt(bestLane);
    out.putDouble(bestValue);
  }

  public static UnitNotice read(SnapshotReader in) {
    return new UnitNotice(
        in.getInt(), in.getInt(), in.getInt(), CostRecord.read(in), in.getInt(), in.getDouble());
  }

  /** The notice in an END chunk. */
  public static UnitNotice of(UnitResult end) {
    if (end.section() != Section.END) {
      throw new IllegalArgumentException("only END holds a notice, not " + end.section());
    }
    SnapshotReader in = new SnapshotReader(end.bytes());
    ResultRecorder.checkVersion(in);
    return read(in);
  }
}
