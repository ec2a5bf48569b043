package dev.lockstep.operators.result;

import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;

/**
 * What one group of a unit cost.
 *
 * @param engineNanos spent inside the engine
 * @param events of the group's log
 * @param barEvaluations events × lanes
 */
public record CostRecord(long engineNanos, long events, long barEvaluations) {
  public static final CostRecord NONE = new CostRecord(0, 0, 0);

  public CostRecord plus(CostRecord other) {
    return new CostRecord(
        engineNanos + other.engineNanos,
        events + other.events,
        barEvaluations + other.barEvaluations);
  }

  void write(SnapshotWriter out) {
    out.putLong(engineNanos);
    out.putLong(events);
    out.putLong(barEvaluations);
  }

  public static CostRecord read(SnapshotReader in) {
    return new CostRecord(in.getLong(), in.getLong(), in.getLong());
  }
}
