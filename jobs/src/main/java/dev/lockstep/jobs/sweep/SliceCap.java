package dev.lockstep.jobs.sweep;

import dev.lockstep.jobs.run.AccountGroups;
import dev.lockstep.operators.unit.UnitGroup;
import java.util.concurrent.TimeUnit;

/** The most trials that a unit may hold, so that it is neither too long nor too large. */
final class SliceCap {
  private static final int MAX_LANES = 1024;

  /** About what a lane costs at each event while it has nothing to do. */
  private static final double NANOS_PER_BAR_AND_LANE = 1;

  private static final double MAX_UNIT_NANOS = TimeUnit.SECONDS.toNanos(3);

  /** Fewer would compute nearly as many indicators as they have lanes, however long it takes. */
  private static final double LEAST_BY_TIME = 64;

  private static final long MAX_UNIT_BYTES = 64 << 20;
  private static final long LANE_BYTES = 4 << 10;
  private static final long MAX_LANE_RECORDS = 1 << 16;
  private static final long NANOS_PER_DAY = TimeUnit.DAYS.toNanos(1);

  private SliceCap() {}

  /**
   * At least one.
   *
   * @param tellsSymbols whether a unit also hands out a record for each lane and group
   */
  static int of(AccountGroups groups, boolean tellsSymbols) {
    double bars = Math.max(1, groups.rows());
    double byTime = Math.max(LEAST_BY_TIME, MAX_UNIT_NANOS / (bars * NANOS_PER_BAR_AND_LANE));
    long byMemory = MAX_UNIT_BYTES / laneBytes(groups);
    long byRecords = tellsSymbols ? MAX_LANE_RECORDS / groups.groups().size() : MAX_LANES;
    double cap = Math.min(Math.min(byTime, MAX_LANES), (double) Math.min(byMemory, byRecords));
    return Math.max(1, (int) cap);
  }

  /** The engine of one group at a time, and the daily sums of all groups when there are several. */
  private static long laneBytes(AccountGroups groups) {
    int instruments = 1;
    for (UnitGroup group : groups.groups()) {
      instruments = Math.max(instruments, group.inputs().size());
    }
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (var symbol : groups.symbols()) {
      first = Math.min(first, symbol.firstNanos());
      last = Math.max(last, symbol.lastNanos());
    }
    long days = groups.groups().size() == 1 ? 0 : (last - first) / NANOS_PER_DAY + 1;
    return LANE_BYTES * instruments + Double.BYTES * days;
  }
}
